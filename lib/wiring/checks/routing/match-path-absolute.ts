import { defineCheck } from '../../define-check';
import { hostsOf } from '../../graph/istio/virtual-services';
import { VIRTUAL_SERVICE } from '../../graph/kinds';

export default defineCheck({
  id: 'match-path-absolute',
  summary: 'A match on a path begins with a slash, as every path does.',
  rows: [],
  sources: ['RFC 9110 section 7.1', 'istio pilot/pkg/networking/core/route/route.go TranslateRouteMatch'],
  reads: [VIRTUAL_SERVICE],
  messages: {
    AH396: {
      severity: 'error',
      hop: 'route',
      what: '{kind} "{text}" of the match does not begin with "/"',
      why: 'the path of every request does, so the route takes none: 404, or another route answers',
      fix: 'Begin it with "/".',
    },
  },
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      const host = hostsOf(virtualService)[0]?.text();
      const matches = virtualService
        .get('spec', 'http')
        .items()
        .flatMap((route) => route.get('match').items());
      for (const kind of ['exact', 'prefix']) {
        for (const field of matches.map((match) => match.get('uri', kind))) {
          const text = field.text();
          // `OPTIONS *` asks for the server as a whole.
          if (text === undefined || text === '' || text.startsWith('/') || text === '*') continue;
          report('AH396', field, { kind, text }, host === undefined ? {} : { host });
        }
      }
    }
  },
});

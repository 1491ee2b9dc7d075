import { defineCheck, type Messages, type Report } from '../../define-check';
import { hostWithin } from '../../graph/hosts';
import { regexProblem } from '../../graph/istio/re2';
import { VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

const messages = {
  AH361: {
    severity: 'error',
    hop: 'object',
    what: 'the match has {kinds} at once',
    why: 'the API server refuses the VirtualService: exactly one of exact, prefix and regex may stand',
    fix: 'Keep one of exact, prefix and regex; matches that are alternatives are separate items of match.',
  },
  AH362: {
    severity: 'error',
    hop: 'object',
    what: 'the match is {value}, not one of exact, prefix and regex',
    why: 'the API server refuses the VirtualService',
    fix: 'Write it as a mapping, such as "prefix: /api".',
  },
  AH363: {
    severity: 'error',
    hop: 'object',
    what: 'regex "{regex}" is no RE2 expression: {problem}',
    why: "istiod's webhook refuses the VirtualService: Envoy's expressions are RE2, without lookaround and backreferences",
    fix: 'Rewrite it in RE2 syntax, or use exact or prefix.',
  },
  AH364: {
    severity: 'error',
    hop: 'object',
    what: '{kind} of the match on {key} is empty',
    why: "istiod's webhook refuses the VirtualService",
    fix: 'Give it a text, or take the match out.',
  },
  AH365: {
    severity: 'error',
    hop: 'object',
    what: 'sniHosts {problem}',
    why: "istiod's webhook refuses the VirtualService: every SNI host of a tls match is one of spec.hosts, or within a wildcard of them",
    fix: 'List names of spec.hosts.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'route-match-accepted',
  summary: "Every match of a route is one that the API server and istiod's webhook accept.",
  rows: [],
  alsoKnownAs: ['IST0106'],
  sources: [
    'istio.io/api networking/v1 StringMatch (CRD schema)',
    'istio pkg/config/validation/validation.go validateStringMatch, validateSniHost',
  ],
  reads: [VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      for (const route of virtualService.get('spec', 'http').items()) {
        for (const match of route.get('match').items()) reportMatch(match, report);
      }
      const hosts = virtualService.get('spec', 'hosts');
      for (const route of virtualService.get('spec', 'tls').items()) {
        for (const match of route.get('match').items()) reportSniHosts(match, hosts, report);
      }
    }
  },
});

function reportMatch(match: Field, report: Report<typeof messages>): void {
  for (const key of ['uri', 'scheme', 'method', 'authority']) reportText(key, match.get(key), report);
  for (const key of ['headers', 'queryParams']) {
    for (const [, field] of match.get(key).entries()) reportText(key, field, report);
  }
}

function reportText(key: string, field: Field, report: Report<typeof messages>): void {
  if (!field.isSet || field.isUnknown) return;
  const entries = field.entries();
  const kinds = entries.map(([name]) => name).filter((name) => ['exact', 'prefix', 'regex'].includes(name));
  if (kinds.length > 1) report('AH361', field, { kinds: kinds.join(' and ') });
  // An empty mapping asks for a header or a parameter to be there, whatever it says.
  if (typeof field.value !== 'object') report('AH362', field, { value: JSON.stringify(field.value) });
  for (const [kind, value] of entries) {
    const text = value.text();
    if (text === '' && (kind === 'regex' || (kind === 'prefix' && key !== 'uri')))
      report('AH364', value, { kind, key });
    const problem = kind === 'regex' && text ? regexProblem(text) : undefined;
    if (problem !== undefined) report('AH363', value, { regex: text as string, problem });
  }
}

function reportSniHosts(match: Field, hosts: Field, report: Report<typeof messages>): void {
  const listed = match.get('sniHosts');
  if (hosts.holdsUnknown() || listed.holdsUnknown() || match.isUnknown) return;
  if (listed.items().length === 0) report('AH365', match, { problem: 'are missing' });
  for (const sni of listed.items()) {
    const text = sni.text();
    if (text === undefined || hosts.texts().some((host) => hostWithin(text, host))) continue;
    report('AH365', sni, { problem: `name "${text}", which is within none of spec.hosts` }, { host: text });
  }
}

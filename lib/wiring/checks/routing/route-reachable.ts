import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';
import { covers, EVERY_REQUEST, type Requests } from '../../graph/route-cover';
import { effectiveRoutes, type Route } from '../../graph/routes';

const messages = {
  AH311: {
    severity: 'warning',
    hop: 'route',
    what: 'the route is never used: {earlier} takes all its requests before',
    why: 'routes are tried in their order and the first match wins, so requests meant for this one go elsewhere',
    fix: 'Put the route before the wider one, or remove it.',
  },
  AH312: {
    severity: 'info',
    hop: 'route',
    what: 'the match is never used: {earlier} takes all its requests before',
    why: 'routes are tried in their order and the first match wins',
    fix: 'Remove the match, or put its route before the wider one.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'route-reachable',
  summary: 'No http route stands behind one that takes all its requests.',
  rows: [21],
  alsoKnownAs: ['IST0130', 'IST0131'],
  sources: [
    'istio pkg/config/validation/validation.go analyzeUnreachableHTTPRules',
    'istio pilot/pkg/networking/core/route/route.go BuildHTTPRoutesForVirtualService',
  ],
  reads: [SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) reportUnreachable(graph, virtualService, report);
  },
});

interface Earlier {
  readonly match: Requests;
  readonly route: Route;
}

function reportUnreachable(graph: Graph, virtualService: Resource, report: Report<typeof messages>): void {
  const earlier: Earlier[] = [];
  for (const route of effectiveRoutes(graph, virtualService)) {
    if (route.protocol !== 'http') continue;
    const matches: readonly Requests[] = route.matches.length === 0 ? [EVERY_REQUEST] : route.matches;
    const taken = matches.map((match) => earlier.find((one) => covers(one.match, match)));
    const [first] = taken;
    // A delegate's routes are looked at where they are written.
    if (route.via === undefined && first && taken.every((one) => one !== undefined)) {
      report('AH311', route.field, { earlier: nameOf(first.route) });
    } else if (route.via === undefined) {
      taken.forEach((one, index) => {
        const match = matches[index];
        if (one && match && match !== EVERY_REQUEST) report('AH312', match.field, { earlier: nameOf(one.route) });
      });
    }
    if (earlier.length < 200) earlier.push(...matches.map((match) => ({ match, route })));
  }
}

function nameOf({ field }: Route): string {
  const name = field.get('name').text();
  return name === undefined ? field.path() : `"${name}"`;
}

import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { covers, EVERY_REQUEST, type Requests } from '../../graph/istio/route-cover';
import { effectiveRoutes, type Route } from '../../graph/istio/routes';
import { SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';

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
  AH313: {
    severity: 'warning',
    hop: 'route',
    what: 'the match takes every request by {gateway}, and its route answers with {status}; {later} gets none of them',
    why: 'routes are tried in their order and the first match wins, so the app behind is never asked',
    fix: 'Match on a path or a header besides the gateway, or put the route last.',
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
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      reportUnreachable(graph, virtualService, report);
      reportRefusals(graph, virtualService, report);
    }
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

/** Routes that refuse all requests of one gateway, while the routes behind them are for it too. */
function reportRefusals(graph: Graph, virtualService: Resource, report: Report<typeof messages>): void {
  const routes = effectiveRoutes(graph, virtualService).filter(({ protocol }) => protocol === 'http');
  for (const [index, route] of routes.entries()) {
    const status = route.field.get('directResponse', 'status').number();
    if (route.via !== undefined || status === undefined || status < 400) continue;
    for (const match of route.matches) {
      const gateways = match.get('gateways').texts();
      if (gateways.length === 0 || !match.isCatchAll || match.get('port').isSet) continue;
      const later = routes.slice(index + 1).find((one) => one.destinations.length > 0 && isForAny(one, gateways));
      const values = { gateway: gateways.join(', '), status, later: later ? nameOf(later) : '' };
      if (later) report('AH313', match.field, values);
    }
  }
}

function isForAny({ matches }: Route, gateways: readonly string[]): boolean {
  const named = matches.map((match) => match.get('gateways').texts());
  return matches.length === 0 || named.some((some) => some.length === 0 || gateways.some((one) => some.includes(one)));
}

function nameOf({ field }: Route): string {
  const name = field.get('name').text();
  return name === undefined ? field.path() : `"${name}"`;
}

import { CHECKS } from '../checks';
import type { Finding } from '../finding';
import type { Graph } from '../graph/graph';
import { runChecks } from '../run-checks';
import { certificateHop, challengeHop } from './certificate-hops';
import { challengePathHops, isOnChallengePath } from './challenge-path';
import { type Entrance, entranceOf } from './entrance';
import { onHops } from './findings-on-hops';
import { gatewayHop, loadBalancerHop, tlsHop } from './gateway-hops';
import { recordHop } from './record-hop';
import type { Request } from './request';
import { podsHop, redirectOf, routeHop, routeOf, serviceHop, type Taken } from './route-hops';
import { type SeenBy, seenAt } from './seen-by';
import type { FoundHop, TracedHop } from './traced-hop';

/** How a request ends. */
export type Outcome =
  /** The application answers; below the path of challenges cert-manager, while one is open. */
  | { readonly ends: 'served' }
  | { readonly ends: 'redirected'; readonly code: number; readonly url: string }
  /** It ends at a hop, before it is answered. */
  | { readonly ends: 'broken'; readonly at: TracedHop; readonly seen: SeenBy }
  /** It depends on what is not in the tree, first of all at a hop. */
  | { readonly ends: 'unknown'; readonly at: TracedHop };

/** The way of a request, on the manifests alone. */
export interface Trace {
  readonly request: Request;
  /** Every hop, in the order that a request takes them. */
  readonly hops: readonly TracedHop[];
  readonly outcome: Outcome;
}

/**
 * Walks the chain of a host as a request would.
 *
 * @param findings of the checks on this graph @default - all checks are run, once for a graph
 */
export function trace(graph: Graph, request: Request, findings: readonly Finding[] = findingsOf(graph)): Trace {
  const ofChallenge = challengePathHops(graph, request);
  if (ofChallenge) {
    const hops = onHops(ofChallenge, findings.filter(isOnChallengePath), request.host);
    return { request, hops, outcome: outcomeOf(request, hops) };
  }
  const entrance = entranceOf(graph, request);
  const taken = entrance && routeOf(graph, request, entrance);
  const hops = onHops(hopsOf(graph, request, entrance, taken), findings, request.host);
  const redirect = entrance && redirectOf(request, entrance, taken);
  return { request, hops, outcome: outcomeOf(request, hops, redirect) };
}

function findingsOf(graph: Graph): readonly Finding[] {
  return graph.memo('findings of all checks', () => runChecks(graph, CHECKS).findings);
}

function hopsOf(graph: Graph, request: Request, entrance: Entrance | undefined, taken: Taken | undefined): FoundHop[] {
  const before = [
    recordHop(graph, request, entrance),
    loadBalancerHop(graph, request, entrance),
    gatewayHop(graph, request, entrance),
  ];
  const tls = request.scheme === 'https' ? tlsHops(graph, request, entrance) : [];
  const route = routeHop(graph, request, entrance, taken);
  const answersItself =
    !entrance || !taken || redirectOf(request, entrance, taken) || taken.route.get('directResponse').isSet;
  const after = answersItself ? [] : [serviceHop(graph, entrance, taken), podsHop(graph, entrance, taken)];
  return [...before, ...tls, route, ...after];
}

function tlsHops(graph: Graph, request: Request, entrance: Entrance | undefined): FoundHop[] {
  const challenge = challengeHop(graph, request, entrance);
  return [tlsHop(entrance), certificateHop(graph, request, entrance), ...(challenge ? [challenge] : [])];
}

/** A record or a load balancer outside of the tree keeps nobody from knowing the rest. */
const MAY_BE_OUTSIDE = ['record', 'load-balancer'];

function outcomeOf({ scheme }: Request, hops: readonly TracedHop[], redirect?: { code: number; url: string }): Outcome {
  const broken = hops.find(({ state }) => state === 'broken');
  if (broken) return { ends: 'broken', at: broken, seen: seenAt(broken.hop, scheme) };
  const unknown = hops.find(({ state, hop }) => state === 'unknown' && !MAY_BE_OUTSIDE.includes(hop));
  if (unknown) return { ends: 'unknown', at: unknown };
  return redirect ? { ends: 'redirected', ...redirect } : { ends: 'served' };
}

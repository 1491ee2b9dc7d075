import type { Graph } from '../graph';
import type { Field } from '../resource';
import { rulesThatApply, subsetOf } from './destination-rules';
import type { RouteDestination } from './routes';

/** The `tls` of the DestinationRule that tells clients of a namespace how to reach a destination; `undefined` where none says a mode. */
export function clientTls(
  graph: Graph,
  { field, to }: RouteDestination,
  port: number | undefined,
  client: string,
): Field | undefined {
  const home = to.kind === 'service' ? to.service : to.kind === 'service-entry' ? to.entry : undefined;
  if (home === undefined || to.kind === 'unknown') return undefined;
  const rules = rulesThatApply(graph, to.host, home.namespace, client);
  const subset = field.get('subset').text();
  const policies = rules.flatMap((rule) => {
    const own = subset === undefined ? undefined : subsetOf(rule, subset)?.get('trafficPolicy');
    return own ? [own, rule.get('spec', 'trafficPolicy')] : [rule.get('spec', 'trafficPolicy')];
  });
  return policies.map((policy) => tlsIn(policy, port)).find((tls) => tls !== undefined);
}

function tlsIn(policy: Field, port: number | undefined): Field | undefined {
  const level = policy
    .get('portLevelSettings')
    .items()
    .find((one) => one.get('port', 'number').number() === port);
  // The settings of a port stand for themselves: what they leave out is not taken from above.
  // Upstream: istio pilot/pkg/networking/core/cluster_traffic_policy.go selectTrafficPolicyComponents.
  const tls = (level ?? policy).get('tls');
  return tls.get('mode').isSet ? tls : undefined;
}

import type { Graph } from '../graph';
import { addTo } from '../groups';
import type { Certainty } from '../istio/authorization';
import { NETWORK_POLICY } from '../kinds';
import type { Field, Resource } from '../resource';
import { labelSelectorSelects } from '../selectors';
import { selectsNamespace } from './namespaces';
import { containersOf, type Workload } from './workloads';

/** NetworkPolicies that restrict what reaches the pods of a workload. */
export function ingressPoliciesFor(graph: Graph, workload: Workload): readonly Resource[] {
  const index = graph.memo('network policies by namespace', () => {
    const byNamespace = new Map<string, Resource[]>();
    for (const policy of graph.all(NETWORK_POLICY)) {
      addTo(byNamespace, policy.namespace, policy);
    }
    return byNamespace;
  });
  return (index.get(workload.namespace) ?? []).filter(
    (policy) =>
      restrictsIngress(policy) && labelSelectorSelects(policy.get('spec', 'podSelector'), workload.labels) === true,
  );
}

/** Without policyTypes a policy is for ingress. Upstream: https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
function restrictsIngress(policy: Resource): boolean {
  const types = policy.get('spec', 'policyTypes');
  return !types.isSet || types.texts().includes('Ingress');
}

/** Whether some policy lets the pods of one workload reach a port of another. */
export function letsIn(
  graph: Graph,
  policies: readonly Resource[],
  client: Workload,
  server: Workload,
  port: number,
): Certainty {
  const rules = policies.flatMap((policy) => policy.get('spec', 'ingress').items());
  const answers = rules.map((rule) =>
    both(admitsPeer(graph, rule, client), admitsPort(rule.get('ports'), server, port)),
  );
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') || policies.some((policy) => policy.get('spec', 'ingress').isUnknown)
    ? 'maybe'
    : 'no';
}

/** Whether some policy lets anybody at all reach a port of a workload: who it is is not looked at. */
export function opensPort(policies: readonly Resource[], server: Workload, port: number): Certainty {
  const rules = policies.flatMap((policy) => policy.get('spec', 'ingress').items());
  const answers = rules.map((rule) => admitsPort(rule.get('ports'), server, port));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') || policies.some((policy) => policy.get('spec', 'ingress').isUnknown)
    ? 'maybe'
    : 'no';
}

function both(one: Certainty, other: Certainty): Certainty {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'maybe' || other === 'maybe' ? 'maybe' : 'yes';
}

function admitsPeer(graph: Graph, rule: Field, client: Workload): Certainty {
  const peers = rule.get('from').items();
  if (peers.length === 0) return rule.get('from').isUnknown ? 'maybe' : 'yes';
  const answers = peers.map((peer) => isPeer(graph, peer, client));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('maybe') ? 'maybe' : 'no';
}

function isPeer(graph: Graph, peer: Field, client: Workload): Certainty {
  const [namespaces, pods] = [peer.get('namespaceSelector'), peer.get('podSelector')];
  if (peer.get('ipBlock').isSet || peer.holdsUnknown()) return 'maybe';
  const there = namespaces.isSet
    ? selectsNamespace(graph, namespaces, client.namespace)
    : peer.resource.namespace === client.namespace;
  if (there === undefined) return 'maybe';
  if (!there) return 'no';
  if (!pods.isSet) return 'yes';
  if (labelSelectorSelects(pods, client.labels)) return 'yes';
  return client.hasUnknownLabels ? 'maybe' : 'no';
}

function admitsPort(ports: Field, server: Workload, port: number): Certainty {
  const items = ports.items();
  if (items.length === 0) return ports.isUnknown ? 'maybe' : 'yes';
  if (ports.holdsUnknown()) return 'maybe';
  return items.some((item) => isPort(item, server, port)) ? 'yes' : 'no';
}

function isPort(item: Field, server: Workload, port: number): boolean {
  const [from, to, protocol] = [item.get('port'), item.get('endPort'), item.get('protocol')];
  if (protocol.isSet && protocol.text() !== 'TCP') return false;
  if (!from.isSet) return true;
  const first = from.number() ?? numberOfName(server, from.text());
  return first !== undefined && port >= first && port <= (to.number() ?? first);
}

function numberOfName(workload: Workload, name: string | undefined): number | undefined {
  return containersOf(workload)
    .flatMap((container) => container.get('ports').items())
    .find((port) => port.get('name').text() === name)
    ?.get('containerPort')
    .number();
}

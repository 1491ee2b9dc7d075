import type { Graph } from '../graph';
import { addTo } from '../groups';
import { PEER_AUTHENTICATION } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';
import { selects } from '../selectors';
import { rootNamespaceOf } from './mesh-root';

/** What a workload's sidecar takes on a port, and which object says so. */
export interface PeerMode {
  /** `PERMISSIVE` where nothing says otherwise. */
  readonly mode: string;
  /** @default - no object says so */
  readonly field?: Field;
}

/**
 * How a workload's sidecar takes connections on a port: the closest PeerAuthentication that says it, of the workload, of its
 * namespace, of the mesh. Upstream: istio pilot/pkg/security/authn/policy_applier.go ComposePeerAuthentication.
 */
export function peerModeOf(graph: Graph, workload: Workload, port: number | undefined): PeerMode {
  for (const policy of policiesOf(graph, workload)) {
    const byPort = policy.get('spec', 'portLevelMtls', String(port), 'mode');
    const own = policy.get('spec', 'selector').isSet ? byPort : policy.get('spec', 'nothing');
    const field = [own, policy.get('spec', 'mtls', 'mode')].find((one) => one.isSet && one.text() !== 'UNSET');
    if (field) return { mode: field.text() ?? 'unknown', field };
  }
  return { mode: 'PERMISSIVE' };
}

/** From the closest to the farthest. */
function policiesOf(graph: Graph, workload: Workload): Resource[] {
  const index = graph.memo('peer authentications by namespace', () => {
    const byNamespace = new Map<string, Resource[]>();
    for (const policy of graph.all(PEER_AUTHENTICATION)) {
      addTo(byNamespace, policy.namespace, policy);
    }
    return byNamespace;
  });
  const root = rootNamespaceOf(graph);
  const own = index.get(workload.namespace) ?? [];
  const selecting = own.filter((policy) => selectorOf(policy).size > 0 && selects(selectorOf(policy), workload.labels));
  const whole = own.filter((policy) => selectorOf(policy).size === 0);
  const mesh = (index.get(root) ?? []).filter((policy) => selectorOf(policy).size === 0);
  return [...selecting, ...whole, ...(root === workload.namespace ? [] : mesh)];
}

function selectorOf(policy: Resource): ReadonlyMap<string, string> {
  return policy.get('spec', 'selector', 'matchLabels').labels();
}

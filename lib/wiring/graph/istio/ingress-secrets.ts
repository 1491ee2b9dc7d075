import type { Graph } from '../graph';
import { GATEWAY } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';
import { workloadsOfGateway } from './gateways';
import { ingressWorkloads, takerOfIngress } from './mesh-ingress';

/** A Secret that an Ingress names, and that istiod takes from the namespaces of the gateway's pods. */
export interface IngressSecret {
  readonly field: Field;
  readonly name: string;
  readonly namespaces: readonly string[];
}

/** Secrets of an Ingress that istiod serves, with all namespaces that it may read them from. Upstream: istio pilot/pkg/config/kube/ingress. */
export function ingressSecrets(graph: Graph, ingress: Resource): IngressSecret[] {
  const tls = ingress.get('spec', 'tls').items();
  if (tls.length === 0 || takerOfIngress(graph, ingress).by !== 'istio') return [];
  const namespaces = [...new Set(candidates(graph).map(({ namespace }) => namespace))];
  if (namespaces.length === 0) return [];
  return tls.flatMap((block) => {
    const field = block.get('secretName');
    const name = field.text();
    return name ? [{ field, name, namespaces }] : [];
  });
}

/** The pods that Ingresses go to; where the mesh does not tell, one of those that Gateways configure. */
function candidates(graph: Graph): readonly Workload[] {
  return ingressWorkloads(graph) ?? graph.all(GATEWAY).flatMap((gateway) => workloadsOfGateway(graph, gateway));
}

import type { Graph } from '../graph';
import { once } from '../once';
import type { Field } from '../resource';
import { type GatewayServer, workloadsOfGateway } from './gateways';

/** A Secret as a server names it. */
export interface Credential {
  readonly field: Field;
  readonly name: string;
  /** Where a prefix says one: only the gateway pods' own may be named. @default - the namespace of the gateway's pods */
  readonly namespace?: string;
}

/** Schemes of a credential name. Upstream: istio pilot/pkg/model/credentials/resource.go. */
const SCHEME = /^(kubernetes(?:-gateway)?|configmap|builtin|invalid|file|file-root|sds):\/\//;

/**
 * Secrets that a server names by `credentialName` and `credentialNames`: `name`, `namespace/name`, `kubernetes://…`. Names that
 * stand for no Secret, such as `builtin://`, are left out. Upstream: istio pilot/pkg/model/credentials/resource.go.
 */
export const credentialsOf = once(({ field }: GatewayServer): readonly Credential[] => {
  const tls = field.get('tls');
  return [tls.get('credentialName'), ...tls.get('credentialNames').items()].flatMap((one) => {
    const text = one.text();
    return text ? credentialOf(one, text) : [];
  });
});

function credentialOf(field: Field, text: string): Credential[] {
  const scheme = SCHEME.exec(text)?.[1];
  if (scheme !== undefined && scheme !== 'kubernetes') return [];
  const rest = scheme === undefined ? text : text.slice('kubernetes://'.length);
  const [first = '', second] = rest.split('/');
  return [second === undefined ? { field, name: first } : { field, name: second, namespace: first }];
}

/** Namespaces of a server's pods, from which alone istiod serves Secrets. Upstream: istio pilot/pkg/xds/sds.go. */
export function podNamespacesOf(graph: Graph, { gateway }: GatewayServer): readonly string[] {
  return graph.memoFor('namespaces of pods', gateway, () => [
    ...new Set(workloadsOfGateway(graph, gateway).map(({ namespace }) => namespace)),
  ]);
}

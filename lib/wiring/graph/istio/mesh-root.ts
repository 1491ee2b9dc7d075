import { configurations, meshNamespace } from '../../facts/mesh';
import type { Graph } from '../graph';
import type { Field } from '../resource';

/** The namespace whose DestinationRules, policies and Sidecars hold for the whole mesh. Upstream: istio mesh.v1alpha1 rootNamespace. */
export function rootNamespaceOf(graph: Graph): string {
  return graph.memo('root namespace', () => {
    const told = meshFields(graph, 'rootNamespace').find((field) => field.text() !== undefined);
    return graph.facts.mesh?.rootNamespace ?? told?.text() ?? meshNamespace(graph);
  });
}

/** A field of every mesh configuration that the tree holds, where it is set. */
export function meshFields(graph: Graph, name: string): Field[] {
  return configurations(graph).flatMap(({ meshConfig }) => {
    const field = meshConfig?.get(name);
    return field?.isSet ? [field] : [];
  });
}

/** Trust domains of the mesh, its own first; `undefined` where nothing tells. Upstream: istio mesh.v1alpha1 trustDomain, trustDomainAliases. */
export function trustDomainsOf(graph: Graph): readonly string[] | undefined {
  return graph.memo('trust domains', () => {
    const told = graph.facts.mesh?.trustDomain;
    const own = told === undefined ? meshFields(graph, 'trustDomain').flatMap((field) => field.text() ?? []) : [told];
    const aliases = meshFields(graph, 'trustDomainAliases').flatMap((field) => field.texts());
    return own.length === 0 ? undefined : [...own, ...aliases];
  });
}

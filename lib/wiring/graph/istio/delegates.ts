import type { Graph, Presence } from '../graph';
import { addTo } from '../groups';
import { VIRTUAL_SERVICE } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';

/** An http route that leaves its routes to another VirtualService. */
export interface Delegation {
  /** The http route of the root. */
  readonly route: Field;
  readonly namespace: string;
  readonly name: string;
  /** @default - it is not there */
  readonly delegate?: Resource;
  readonly presence: Presence;
}

/** Delegations of a root VirtualService. The delegate's namespace is the root's where it names none. */
export function delegationsOf(graph: Graph, root: Resource): Delegation[] {
  return delegatingRoutes(root).map((route) => delegationOf(graph, route));
}

const delegatingRoutes = once((root: Resource): readonly Field[] =>
  root
    .get('spec', 'http')
    .items()
    .filter((route) => route.get('delegate').isSet),
);

function delegationOf(graph: Graph, route: Field): Delegation {
  const [name, namespace] = [route.get('delegate', 'name'), route.get('delegate', 'namespace')];
  const own = namespace.isUnknown ? String(namespace.value) : namespace.text() || route.resource.namespace;
  const named = String(name.value ?? '');
  const delegate = graph.find(VIRTUAL_SERVICE, own, named);
  const presence = name.isSet ? graph.presence(VIRTUAL_SERVICE, own, named) : 'unknown';
  return { route, namespace: own, name: named, presence, ...(delegate && { delegate }) };
}

/** Root VirtualServices that delegate to one. */
export function rootsOf(graph: Graph, delegate: Resource): readonly Resource[] {
  const index = graph.memo('roots by delegate', () => {
    const roots = new Map<Resource, Resource[]>();
    for (const root of graph.all(VIRTUAL_SERVICE)) {
      const delegates = delegationsOf(graph, root).flatMap((delegation) => delegation.delegate ?? []);
      for (const one of new Set(delegates)) addTo(roots, one, root);
    }
    return roots;
  });
  return index.get(delegate) ?? [];
}

/** Whether a VirtualService has no hosts of its own: only a root makes it anything. */
export function isDelegate(virtualService: Resource): boolean {
  const hosts = virtualService.get('spec', 'hosts');
  return hosts.items().length === 0 && !hosts.isUnknown;
}

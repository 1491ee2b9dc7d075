import type { Graph } from '../graph';
import { DESTINATION_RULE } from '../kinds';
import type { Field, Resource } from '../resource';
import { isExportedTo } from './export-to';
import { rootNamespaceOf } from './mesh-root';
import { fullHost } from './registry';

/** DestinationRules of a namespace, by host. */
interface RulesOfNamespace {
  readonly exact: ReadonlyMap<string, readonly Resource[]>;
  /** From the longest host to the shortest. */
  readonly wildcards: readonly (readonly [string, readonly Resource[]])[];
}

/** The host of a DestinationRule, a short one completed by its namespace. */
export function ruleHost(rule: Resource): string | undefined {
  const host = rule.get('spec', 'host').text();
  return host === undefined ? undefined : fullHost(host, rule.namespace).toLowerCase();
}

/** All DestinationRules of a host, visible or not. */
export function rulesForHost(graph: Graph, host: string): readonly Resource[] {
  const index = graph.memo('destination rules by host', () => rulesByHost(graph.all(DESTINATION_RULE)));
  return index.exact.get(host.toLowerCase()) ?? [];
}

function rulesByHost(rules: readonly Resource[]): RulesOfNamespace {
  const byHost = new Map<string, Resource[]>();
  for (const rule of rules) {
    const host = ruleHost(rule);
    if (host === undefined) continue;
    const others = byHost.get(host);
    if (others) others.push(rule);
    else byHost.set(host, [rule]);
  }
  const wildcards = [...byHost].filter(([host]) => host.startsWith('*'));
  return { exact: byHost, wildcards: wildcards.sort(([one], [other]) => other.length - one.length) };
}

function rulesIn(graph: Graph, namespace: string): RulesOfNamespace | undefined {
  const index = graph.memo('destination rules by namespace', () => {
    const rules = new Map<string, Resource[]>();
    for (const rule of graph.all(DESTINATION_RULE)) {
      const others = rules.get(rule.namespace);
      if (others) others.push(rule);
      else rules.set(rule.namespace, [rule]);
    }
    return new Map([...rules].map(([name, some]) => [name, rulesByHost(some)]));
  });
  return index.get(namespace);
}

/** The rules of the host that matches most closely. Upstream: istio pilot/pkg/model MostSpecificHostMatch. */
function closest(rules: RulesOfNamespace | undefined, host: string): readonly Resource[] {
  const exact = rules?.exact.get(host);
  return exact ?? rules?.wildcards.find(([wildcard]) => host.endsWith(wildcard.slice(1)))?.[1] ?? [];
}

/**
 * The DestinationRules that proxies of a namespace apply to a host. The first of these places that has any decides alone: the
 * proxies' own namespace, the Service's, the root namespace. Upstream: istio pilot/pkg/model/push_context.go destinationRule.
 *
 * @param serviceNamespace where the Service is; the ServiceEntry's for other hosts
 */
export function rulesThatApply(
  graph: Graph,
  host: string,
  serviceNamespace: string,
  client: string,
): readonly Resource[] {
  const root = rootNamespaceOf(graph);
  const own = closest(rulesIn(graph, client), host).filter((rule) => isExportedTo(graph, rule, client) !== false);
  if (client !== root && own.length > 0) return own;
  for (const namespace of [serviceNamespace, root]) {
    const exported = closest(rulesIn(graph, namespace), host).filter((rule) => isSeenFrom(graph, rule, client));
    if (exported.length > 0) return exported;
  }
  return own;
}

function isSeenFrom(graph: Graph, rule: Resource, client: string): boolean {
  if (rule.namespace !== client && rule.get('spec', 'workloadSelector').isSet) return false;
  return isExportedTo(graph, rule, client) !== false;
}

/** A subset of a DestinationRule by its name. */
export function subsetOf(rule: Resource, name: string): Field | undefined {
  return rule
    .get('spec', 'subsets')
    .items()
    .find((subset) => subset.get('name').text() === name);
}

/** Names of the subsets of some DestinationRules. */
export function subsetNames(rules: readonly Resource[]): string[] {
  return rules.flatMap((rule) =>
    rule
      .get('spec', 'subsets')
      .items()
      .flatMap((subset) => subset.get('name').text() ?? []),
  );
}

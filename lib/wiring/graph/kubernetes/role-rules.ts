import type { Graph } from '../graph';
import { CLUSTER_ROLE } from '../kinds';
import type { Field, Resource } from '../resource';
import { labelSelectorSelects } from '../selectors';

/** What somebody wants to do with all objects of a kind in a namespace: no single one is named. */
export interface Access {
  readonly verb: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  /** Empty for the cluster as a whole. */
  readonly namespace: string;
}

/** Whether a Role or ClusterRole allows something; `undefined` where that cannot be told. */
export function rulesAllow(graph: Graph, role: Resource, access: Access): boolean | undefined {
  const answers = rolesWithin(graph, role).flatMap((one) => rulesOf(one).map((rule) => ruleAllows(rule, access)));
  if (answers.includes(true)) return true;
  return isAggregated(role) || role.get('rules').isUnknown || answers.includes(undefined) ? undefined : false;
}

export function rulesOf(role: Resource): readonly Field[] {
  return role.get('rules').items();
}

/**
 * Whether a rule allows something with all objects of a kind: one with `resourceNames` does not. `undefined` where it holds a
 * placeholder. Upstream: kubernetes v1.36.3 pkg/apis/rbac/v1/evaluation_helpers.go.
 */
export function ruleAllows(rule: Field, access: Access): boolean | undefined {
  if (rule.get('resourceNames').items().length > 0) return false;
  const answers = [
    lists(rule.get('apiGroups'), access.group),
    lists(rule.get('resources'), access.resource),
    lists(rule.get('verbs'), access.verb),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Whether a rule is about a kind of objects, whatever it allows. */
export function isAbout(rule: Field, { group, resource }: Access): boolean {
  return lists(rule.get('apiGroups'), group) !== false && lists(rule.get('resources'), resource) !== false;
}

function lists(field: Field, wanted: string): boolean | undefined {
  if (field.texts().some((text) => text === '*' || text === wanted)) return true;
  return field.holdsUnknown() ? undefined : false;
}

/** An aggregated ClusterRole gets its rules from others by their labels, also from those that are not in the tree. */
function isAggregated(role: Resource): boolean {
  return role.kind === CLUSTER_ROLE && role.get('aggregationRule').isSet;
}

function rolesWithin(graph: Graph, role: Resource): readonly Resource[] {
  const clusterRoles = graph.all(CLUSTER_ROLE);
  if (!isAggregated(role)) return [role];
  const selectors = role.get('aggregationRule', 'clusterRoleSelectors').items();
  return clusterRoles.filter((other) =>
    selectors.some((selector) => labelSelectorSelects(selector, other.get('metadata', 'labels').labels())),
  );
}

import type { Wire } from '../../define-check';
import type { Graph } from '../graph';
import { CLUSTER_ROLE, GATEWAY, ROLE, SERVICE_ACCOUNT } from '../kinds';
import {
  type Account,
  accountOfPod,
  accountOfSubject,
  allGrants,
  bindingAllows,
  type Grant,
  grantsTo,
  mayAccess,
  reaches,
  roleOf,
} from '../kubernetes/rbac';
import { type Access, isAbout, ruleAllows, rulesAllow, rulesOf } from '../kubernetes/role-rules';
import { type Workload, workloads } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';
import { type GatewayServer, serversOf, terminatesTls, workloadsOfGateway } from './gateways';

/** A gateway workload that needs Secrets, for servers that end TLS with one, and whose ServiceAccount may not list them. */
export interface DeniedGateway {
  readonly workload: Workload;
  readonly account: Account;
  readonly servers: readonly GatewayServer[];
  readonly cause: Cause;
}

/** Why it may not, as far as the tree tells. */
export type Cause =
  | { readonly kind: 'rule'; readonly role: Resource; readonly field: Field; readonly binding: Resource }
  | { readonly kind: 'one-secret'; readonly role: Resource; readonly field: Field; readonly binding: Resource }
  | { readonly kind: 'unrelated-role'; readonly role: Resource; readonly binding: Resource }
  | { readonly kind: 'other-role'; readonly binding: Resource; readonly better: Resource }
  | { readonly kind: 'other-subject'; readonly binding: Resource; readonly subject: Field }
  | { readonly kind: 'other-namespace'; readonly binding: Resource }
  | { readonly kind: 'group'; readonly binding: Resource; readonly subject: Field }
  | { readonly kind: 'nothing'; readonly roles: readonly Resource[] };

/** Gateway workloads whose ServiceAccount may not list the Secrets that istiod would serve them. */
export function deniedGateways(graph: Graph): readonly DeniedGateway[] {
  return graph.memo('denied gateways', () =>
    [...serversNeedingSecrets(graph)].flatMap(([workload, servers]) => {
      const account = accountOfPod(workload.spec, workload.namespace);
      const access = listSecrets(workload.namespace);
      if (account === undefined || mayAccess(graph, account, access, false) !== 'denied') return [];
      return [{ workload, account, servers, cause: causeOf(graph, account, access) }];
    }),
  );
}

/**
 * What istiod asks the API server for a gateway: one SubjectAccessReview of the user, without groups and without a name.
 * Upstream: istio 1.31 pilot/pkg/credentials/kube/secrets.go Authorize.
 */
function listSecrets(namespace: string): Access {
  return { verb: 'list', group: '', resource: 'secrets', namespace };
}

function serversNeedingSecrets(graph: Graph): ReadonlyMap<Workload, GatewayServer[]> {
  const needing = new Map<Workload, GatewayServer[]>();
  for (const gateway of graph.all(GATEWAY)) {
    const servers = serversOf(graph, gateway).filter(needsSecret);
    if (servers.length === 0) continue;
    for (const workload of workloadsOfGateway(graph, gateway)) {
      const others = needing.get(workload);
      if (others) others.push(...servers);
      else needing.set(workload, [...servers]);
    }
  }
  return needing;
}

function needsSecret(server: GatewayServer): boolean {
  if (!terminatesTls(server)) return false;
  const several = server.field.get('tls', 'credentialNames').items();
  return several.length > 0 || /^(?!\w+:\/\/)./.test(server.credentialName.text() ?? '');
}

function causeOf(graph: Graph, account: Account, access: Access): Cause {
  const grants = grantsTo(graph, account).filter(({ byGroup }) => !byGroup);
  return (
    grants
      .filter(({ binding }) => reaches(binding, access.namespace))
      .map((one) => flawedRule(graph, one, access))
      .find(Boolean) ??
    otherRole(graph, grants, access) ??
    otherSubject(graph, account, access) ??
    otherNamespace(graph, grants, access) ??
    groupGrant(graph, account, access) ??
    unrelatedRole(graph, grants, access) ?? { kind: 'nothing', roles: rolesThatWouldDo(graph, access) }
  );
}

/** A rule about Secrets that almost lets list them. */
function flawedRule(graph: Graph, { binding }: Grant, access: Access): Cause | undefined {
  const role = roleOf(graph, binding);
  if (role === undefined) return undefined;
  for (const rule of rulesOf(role)) {
    if (!isNear(rule, access)) continue;
    const names = rule.get('resourceNames');
    const flaws = ['apiGroups', 'resources', 'verbs'].map((key) => rule.get(key));
    const wanted = [access.group, access.resource, access.verb];
    const flaw = flaws.find((field, index) => !field.texts().some((text) => text === '*' || text === wanted[index]));
    return flaw ? { kind: 'rule', role, field: flaw, binding } : { kind: 'one-secret', role, field: names, binding };
  }
  return undefined;
}

/** Whether a rule is about Secrets, or says something like it: `secret`, a group such as `v1`. */
function isNear(rule: Field, access: Access): boolean {
  if (isAbout(rule, access)) return true;
  return rule
    .get('resources')
    .texts()
    .some((text) => ['secrets', 'secret', 'Secret', 'Secrets'].includes(text));
}

function otherRole(graph: Graph, grants: readonly Grant[], access: Access): Cause | undefined {
  const here = grants.find(({ binding }) => binding.namespace === access.namespace);
  const [better] = rolesThatWouldDo(graph, access);
  return here && better ? { kind: 'other-role', binding: here.binding, better } : undefined;
}

/** A binding that would do but for its subject, a ServiceAccount that is not there or that no pod runs as. */
function otherSubject(graph: Graph, account: Account, access: Access): Cause | undefined {
  const found = allGrants(graph).find(({ binding, subject }) => {
    const other = accountOfSubject(binding, subject);
    if (!other || !reaches(binding, access.namespace) || !bindingAllows(graph, binding, access)) return false;
    if (binding.namespace === '' && other.name !== account.name) return false;
    return (
      isAbsent(graph, other) || (!isAbsent(graph, account) && account.name !== 'default' && isUnused(graph, other))
    );
  });
  return found && { kind: 'other-subject', ...found };
}

function isAbsent(graph: Graph, { namespace, name }: Account): boolean {
  return graph.presence(SERVICE_ACCOUNT, namespace, name) === 'absent' && name !== 'default';
}

function isUnused(graph: Graph, { namespace, name }: Account): boolean {
  const used = graph.memo('accounts of pods', () => {
    const accounts = workloads(graph).map((workload) => accountOfPod(workload.spec, workload.namespace));
    return new Set(accounts.map((one) => `${one?.namespace}/${one?.name}`));
  });
  return !used.has(`${namespace}/${name}`);
}

/** Of bindings whose roles have nothing to do with Secrets, the first one's role. */
function unrelatedRole(graph: Graph, grants: readonly Grant[], access: Access): Cause | undefined {
  for (const { binding } of grants.filter((one) => one.binding.namespace === access.namespace)) {
    const role = roleOf(graph, binding);
    if (role?.namespace === access.namespace) return { kind: 'unrelated-role', role, binding };
  }
  return undefined;
}

function otherNamespace(graph: Graph, grants: readonly Grant[], access: Access): Cause | undefined {
  const found = grants.find(({ binding }) =>
    bindingAllows(graph, binding, { ...access, namespace: binding.namespace }),
  );
  return found && { kind: 'other-namespace', binding: found.binding };
}

function groupGrant(graph: Graph, account: Account, access: Access): Cause | undefined {
  const found = grantsTo(graph, account).find(
    ({ binding, byGroup }) => byGroup && reaches(binding, access.namespace) && bindingAllows(graph, binding, access),
  );
  return found && { kind: 'group', ...found };
}

/** Roles of a namespace by which its Secrets could be listed, were they bound. */
function rolesThatWouldDo(graph: Graph, access: Access): readonly Resource[] {
  const clusterRoles = graph.all(CLUSTER_ROLE).filter((role) => rulesOf(role).length === 1);
  return [...graph.all(ROLE).filter(({ namespace }) => namespace === access.namespace), ...clusterRoles].filter(
    (role) => rulesAllow(graph, role, access) && rulesOf(role).some((rule) => ruleAllows(rule, access)),
  );
}

/** What a finding about a gateway without its Secrets points to. */
export function wireOfDenied(graph: Graph, denied: DeniedGateway, others: readonly Resource[]): Wire {
  const { account, servers, workload } = denied;
  const own = graph.find(SERVICE_ACCOUNT, account.namespace, account.name);
  const gateways = new Set(servers.map(({ gateway }) => gateway));
  const host = servers.flatMap(({ hosts }) => hosts)[0]?.host;
  const related = [...others, workload.resource, ...(own ? [own] : []), ...[...gateways].slice(0, 10)];
  return { related, ...(host !== undefined && { host }) };
}

/** Bindings that are to blame for a gateway without its Secrets: what is wrong with them is told with the gateway. */
export function blamedBindings(graph: Graph): ReadonlySet<Resource> {
  return graph.memo('bindings blamed for gateways', () => {
    const causes = deniedGateways(graph).map(({ cause }) => cause);
    return new Set(causes.flatMap((cause) => (cause.kind === 'other-subject' ? [cause.binding] : [])));
  });
}

import { defineCheck } from '../../define-check';
import { accessesOf, type ExternalDns, externalDnsInstances, type Need, needsOf } from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, ROLE, ROLE_BINDING, SERVICE_ACCOUNT } from '../../graph/kinds';
import {
  type Account,
  accountOfPod,
  allGrants,
  bindingAllows,
  grantsTo,
  mayAccess,
  roleOf,
} from '../../graph/kubernetes/rbac';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'dns-source-rights',
  summary: 'The ServiceAccount of external-dns may list and watch what its sources need.',
  rows: [81, 113],
  sources: [
    'external-dns source/informers/informers.go WaitForCacheSync',
    'external-dns source/istio_gateway.go, source/service.go',
  ],
  reads: [...WORKLOAD_KINDS, ROLE, CLUSTER_ROLE, ROLE_BINDING, CLUSTER_ROLE_BINDING, SERVICE_ACCOUNT],
  messages: {
    AH616: {
      severity: 'error',
      hop: 'record',
      what: '{account} may not {verbs} {resources}',
      why: '{effect}',
      fix: 'Add a rule for {resources} with the verbs get, list and watch{where}.',
    },
    AH617: {
      severity: 'unresolved',
      hop: 'record',
      what: 'no binding gives {account} the rights that {binding} gives',
      why: 'external-dns waits 60 seconds for --source={source}, "failed to sync", and exits: no record is made or changed',
      fix: 'Let the pods run as the subject of the binding, or name {account} in it.',
    },
    AH632: {
      severity: 'unresolved',
      hop: 'record',
      what: 'no binding names {account}',
      why: 'external-dns waits 60 seconds for --source={source}, "failed to sync", and exits: no record is made or changed',
      fix: 'Add a ClusterRoleBinding of {account} to a ClusterRole that may get, list and watch {resources}.',
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      const { workload } = instance;
      const account = accountOfPod(workload.spec, workload.namespace);
      if (account === undefined) continue;
      const all = needsOf(instance).map((need) => ({ need, verbs: deniedVerbs(graph, instance, account, need) }));
      const whole = all.filter(({ verbs }) => verbs.length === 2);
      const lacking = whole.length > 0 ? whole : all.filter(({ verbs }) => verbs.length > 0);
      const first = lacking[0]?.need;
      const role = roleWith(graph, account);
      if (first === undefined) continue;
      const { source } = first;
      const name = `ServiceAccount ${account.namespace}/${account.name}`;
      if (role !== undefined) {
        const isWhole = whole.length > 0;
        const severity = instance.isVersionTold && isWhole ? ('error' as const) : ('warning' as const);
        const where = role.kind === ROLE ? '; in all namespaces, so by a ClusterRole' : '';
        const verbs = isWhole ? 'list and watch' : [...new Set(lacking.flatMap((one) => one.verbs))].join(' or ');
        const resources = lacking.map(({ need }) => nameOfNeed(need)).join(', ');
        const effect = isWhole ? exits(source) : HALF;
        const values = { account: name, verbs, resources, effect, where };
        report('AH616', role.get('rules'), values, { related: [workload.resource], severity });
        continue;
      }
      const binding = bindingFor(graph, instance, first);
      const place = workload.spec.get('serviceAccountName');
      if (isNamed(graph, account)) continue;
      if (binding !== undefined) {
        report('AH617', place, { account: name, binding: `${binding}`, source }, { related: [binding] });
        continue;
      }
      const resources = lacking.map(({ need }) => nameOfNeed(need)).join(', ');
      const owner = graph.find(SERVICE_ACCOUNT, account.namespace, account.name);
      // Where the account comes from elsewhere, its rights do, too.
      if (owner) report('AH632', owner, { account: name, source, resources }, { related: [workload.resource] });
    }
  },
});

/**
 * Either verb alone is enough to start with client-go's WatchList, as seen with external-dns 0.22 on Kubernetes 1.36; older ones
 * list first.
 */
const HALF =
  'a client that cannot stream its list lists first and watches then: such an external-dns exits after 60 seconds, or never hears of changes';

function exits(source: string): string {
  return `external-dns waits 60 seconds for --source=${source}, "failed to sync", and exits: no record is made or changed`;
}

function deniedVerbs(graph: Graph, instance: ExternalDns, account: Account, need: Need): string[] {
  const denied = accessesOf(instance, need).filter((access) => mayAccess(graph, account, access) === 'denied');
  return denied.map(({ verb }) => verb);
}

/** A role that the account has, which might be added to. */
function roleWith(graph: Graph, account: Account): Resource | undefined {
  const roles = grantsTo(graph, account).flatMap(({ binding, byGroup }) =>
    byGroup ? [] : (roleOf(graph, binding) ?? []),
  );
  return roles.find(({ kind }) => kind === CLUSTER_ROLE) ?? roles[0];
}

/** Whether some subject has the account's name: what is wrong with it is another check's. */
function isNamed(graph: Graph, { name }: Account): boolean {
  return allGrants(graph).some(({ subject }) => subject.get('name').text() === name);
}

/** A binding that gives the rights, but to somebody else. */
function bindingFor(graph: Graph, instance: ExternalDns, need: Need): Resource | undefined {
  const accesses = accessesOf(instance, need);
  return allGrants(graph).find(({ binding }) =>
    accesses.every((access) => bindingAllows(graph, binding, access) === true && /external-?dns/.test(`${binding}`)),
  )?.binding;
}

function nameOfNeed({ group, resource }: Need): string {
  return group === '' ? resource : `${resource}.${group}`;
}

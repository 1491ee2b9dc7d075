import { defineCheck } from '../../define-check';
import { accessesOf, type ExternalDns, externalDnsInstances, type Need, needsOf } from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { CLUSTER_ROLE, CLUSTER_ROLE_BINDING, ROLE, ROLE_BINDING } from '../../graph/kinds';
import { type Account, accountOfPod, allGrants, bindingAllows, grantsTo, mayAccess, roleOf } from '../../graph/rbac';
import type { Resource } from '../../graph/resource';
import { WORKLOAD_KINDS } from '../../graph/workloads';

export default defineCheck({
  id: 'dns-source-rights',
  summary: 'The ServiceAccount of external-dns may list and watch what its sources need.',
  rows: [81, 113],
  sources: [
    'external-dns source/informers/informers.go WaitForCacheSync',
    'external-dns source/istio_gateway.go, source/service.go',
  ],
  reads: [...WORKLOAD_KINDS, ROLE, CLUSTER_ROLE, ROLE_BINDING, CLUSTER_ROLE_BINDING],
  messages: {
    AH616: {
      severity: 'error',
      hop: 'record',
      what: '{account} may not list and watch {resources}',
      why: 'external-dns waits 60 seconds for --source={source}, "failed to sync", and exits: no record is made or changed',
      fix: 'Add a rule for {resources} with the verbs get, list and watch{where}.',
    },
    AH617: {
      severity: 'unresolved',
      hop: 'record',
      what: 'no binding gives {account} the rights that {binding} gives',
      why: 'external-dns waits 60 seconds for --source={source}, "failed to sync", and exits: no record is made or changed',
      fix: 'Let the pods run as the subject of the binding, or name {account} in it.',
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      const { workload } = instance;
      const account = accountOfPod(workload.spec, workload.namespace);
      if (account === undefined) continue;
      const lacking = needsOf(instance).filter((need) => isDenied(graph, instance, account, need));
      const [first] = lacking;
      const role = roleWith(graph, account);
      if (first === undefined) continue;
      const { source } = first;
      const name = `ServiceAccount ${account.namespace}/${account.name}`;
      if (role !== undefined) {
        const severity = instance.isVersionTold ? ('error' as const) : ('warning' as const);
        const where = role.kind === ROLE ? '; in all namespaces, so by a ClusterRole' : '';
        const values = { account: name, resources: lacking.map(nameOfNeed).join(', '), source, where };
        report('AH616', role.get('rules'), values, { related: [workload.resource], severity });
        continue;
      }
      const binding = bindingFor(graph, instance, first);
      const place = workload.spec.get('serviceAccountName');
      if (binding === undefined || isNamed(graph, account)) continue;
      report('AH617', place, { account: name, binding: `${binding}`, source }, { related: [binding] });
    }
  },
});

function isDenied(graph: Graph, instance: ExternalDns, account: Account, need: Need): boolean {
  return accessesOf(instance, need).some((access) => mayAccess(graph, account, access) === 'denied');
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

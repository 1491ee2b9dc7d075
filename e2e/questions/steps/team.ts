import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../../world/world';

const NAME = 'deployer';
const NAMESPACE = 'apps';

/** What a team that deploys by itself may do: everything that its own files have, in its own namespace, and nothing else. */
const RIGHTS = {
  apiVersion: 'v1',
  kind: 'List',
  items: [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: NAME, namespace: NAMESPACE } },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: NAME, namespace: NAMESPACE },
      rules: [
        rule('', 'services', 'serviceaccounts'),
        rule('apps', 'deployments'),
        rule('networking.istio.io', 'virtualservices'),
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: NAME, namespace: NAMESPACE },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: NAME },
      subjects: [{ kind: 'ServiceAccount', name: NAME, namespace: NAMESPACE }],
    },
  ],
};

function rule(group: string, ...resources: readonly string[]) {
  return { apiGroups: [group], resources, verbs: ['get', 'list', 'create', 'update', 'patch', 'delete'] };
}

/** Makes the rights and gives back the path of a kubeconfig that has no others. */
export async function teamKubeconfig(world: World): Promise<string> {
  await world.kubectl(['apply', '-f', '-'], JSON.stringify(RIGHTS));
  const token = (await world.kubectl(['create', 'token', NAME, '--namespace', NAMESPACE])).trim();
  const admin = JSON.parse(readFileSync(join(world.run, 'conf/admin.kubeconfig'), 'utf8'));
  const users = [{ name: NAME, user: { token } }];
  const contexts = [{ name: NAME, context: { cluster: admin.clusters[0].name, user: NAME, namespace: NAMESPACE } }];
  const file = join(world.run, 'conf/team.kubeconfig');
  const config = { ...admin, users, contexts, 'current-context': NAME };
  writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  return file;
}

import { objectArguments } from '../../../../lib/output/ownership/object-arguments';

const object = (apiVersion: string, kind: string, name?: unknown, namespace?: unknown, spec?: object) => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  spec,
});

const namesOf = (...objects: object[]) => objectArguments(objects).objects;

test('objects are named as kubectl takes them, without their versions', () => {
  expect(
    namesOf(
      object('v1', 'Namespace', 'apps'),
      object('networking.istio.io/v1', 'Gateway', 'web', 'istio-ingress'),
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:web'),
    ),
  ).toEqual([
    'namespace/apps',
    'gateway.networking.istio.io/web -n istio-ingress',
    'clusterrole.rbac.authorization.k8s.io/system:web',
  ]);
});

test('a Certificate leaves a Secret behind, in its namespace', () => {
  const certificate = (apiVersion: string, spec?: object) =>
    object(apiVersion, 'Certificate', 'web', 'istio-ingress', spec);
  const leavesOf = (...objects: object[]) => objectArguments(objects).leaves;
  expect(leavesOf(certificate('cert-manager.io/v1', { secretName: 'web.sample.com' }))).toEqual([
    'secret/web.sample.com -n istio-ingress',
  ]);
  expect(
    leavesOf(certificate('cert-manager.io/v1'), certificate('networking.internal.knative.dev/v1', { secretName: 'x' })),
  ).toEqual([]);
});

test('the objects of a list are named each, lists in it too', () => {
  const inner = { apiVersion: 'v1', kind: 'List', items: [object('v1', 'Secret', 'b', 'apps')] };
  expect(namesOf({ apiVersion: 'v1', kind: 'List', items: [object('v1', 'Secret', 'a'), inner] })).toEqual([
    'secret/a',
    'secret/b -n apps',
  ]);
});

test('what has no name cannot be deleted by it', () => {
  expect(namesOf({}, { kind: 'List' }, object('v1', 'Pod'), object('v1', 'Pod', ''), object('v1', 'Pod', 7))).toEqual(
    [],
  );
  expect(namesOf(object('v1', 'Pod', 'a', ''), object('v1', 'Pod', 'b', 7))).toEqual(['pod/a', 'pod/b']);
});

test('names that a shell would read otherwise are quoted', () => {
  expect(namesOf(object('v1', 'Secret', "a'; rm -rf $HOME", 'b c'))).toEqual([
    `'secret/a'\\''; rm -rf $HOME' -n 'b c'`,
  ]);
});

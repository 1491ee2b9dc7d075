import { boundVolumes } from '../../../../e2e/kubelet/container/bound-volumes';

test('volumes are seen where the container mounts them, whole or in part', () => {
  const mounts = [
    { name: 'conf', mountPath: '/etc/conf/', readOnly: true },
    { name: 'conf', mountPath: '/one', subPath: 'one.txt' },
    { name: 'data', mountPath: '/data', subPathExpr: '$(POD)/x' },
  ];
  expect(boundVolumes(mounts, '/pods/u/volumes', { POD: 'app-0' })).toEqual([
    { source: '/pods/u/volumes/conf', target: '/etc/conf', readOnly: true },
    { source: '/pods/u/volumes/conf/one.txt', target: '/one', readOnly: false },
    { source: '/pods/u/volumes/data/app-0/x', target: '/data', readOnly: false },
  ]);
});

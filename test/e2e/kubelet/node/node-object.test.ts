import { leaseObject, nodeObject, nodeStatus } from '../../../../e2e/kubelet/node/node-object';

test('a node is ready from its start on', () => {
  expect(nodeObject('e2e-node')).toMatchObject({
    kind: 'Node',
    metadata: { name: 'e2e-node', labels: { 'kubernetes.io/hostname': 'e2e-node' } },
  });
  const status = nodeStatus('e2e-node', '10.244.0.1', 'v1.36.3', 't0', 't1');
  expect(status).toMatchObject({
    addresses: [{ type: 'InternalIP', address: '10.244.0.1' }, { type: 'Hostname' }],
    conditions: [{ type: 'Ready', status: 'True', lastHeartbeatTime: 't1', lastTransitionTime: 't0' }, {}, {}, {}],
    nodeInfo: { kubeletVersion: 'v1.36.3' },
  });
});

test('its lease says that it lives', () => {
  expect(leaseObject('e2e-node', 't1')).toMatchObject({ spec: { holderIdentity: 'e2e-node', renewTime: 't1' } });
});

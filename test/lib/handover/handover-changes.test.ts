import { handoverChanges } from '../../../lib/handover/handover-changes';
import { sampleHandover } from '../../../lib/handover/sample-handover';

test('a hand-over does not differ from itself', () => {
  expect(handoverChanges(sampleHandover(), structuredClone(sampleHandover()))).toEqual([]);
});

test('what differs is told value by value: what is gone, what is other, what is new', () => {
  const former = {
    cluster: { name: 'a', region: 'eu-west-1', vpcId: 'vpc-1' },
    zones: [{ id: 'Z1' }],
    identity: { mode: 'pod-identity' },
    certificates: [],
  };
  const next = {
    cluster: { name: 'a', region: 'eu-central-1' },
    zones: [{ id: 'Z1' }, { id: 'Z2' }],
    identity: { mode: 'irsa', roles: { 'dns/dns': 'arn' } },
    certificates: [{ arn: 'arn' }],
  };
  expect(handoverChanges(former, next)).toEqual([
    '- cluster.vpcId: "vpc-1"',
    '- certificates: []',
    '  cluster.region: "eu-west-1" → "eu-central-1"',
    '+ zones[1].id: "Z2"',
    '  identity.mode: "pod-identity" → "irsa"',
    '+ identity.roles["dns/dns"]: "arn"',
    '+ certificates[0].arn: "arn"',
  ]);
});

test.each([null, 'text', 1, []])('from %j, which is none, all is new', (former) => {
  expect(handoverChanges(former, { version: 1 })).toContain('+ version: 1');
});

import type { PodSpec } from '../../../../e2e/kubelet/pod/spec';
import { resolvConf } from '../../../../e2e/kubelet/sandbox/resolv-conf';
import { pod } from '../pods';

const file = (spec: Partial<PodSpec>) => resolvConf(pod(spec), '10.96.0.10').trimEnd().split('\n');

const OF_CLUSTER = [
  'nameserver 10.96.0.10',
  'search apps.svc.cluster.local svc.cluster.local cluster.local',
  'options ndots:5',
];

test.each<[string, Partial<PodSpec>, string[]]>([
  ['by default', {}, OF_CLUSTER],
  ['on the network of the node', { hostNetwork: true }, ['nameserver 10.96.0.10']],
  ['there by its policy', { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }, OF_CLUSTER],
  ['as the node', { dnsPolicy: 'Default' }, ['nameserver 10.96.0.10']],
  ['by itself', { dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1'] } }, ['nameserver 1.1.1.1']],
  [
    'with settings of its own',
    { dnsConfig: { searches: ['x.test'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] } },
    [OF_CLUSTER[0] ?? '', `${OF_CLUSTER[1]} x.test`, 'options ndots:2 edns0'],
  ],
])('a pod resolves names %s', (_, spec, lines) => {
  expect(file(spec)).toEqual(lines);
});

import { HostIndex } from '../../../../lib/wiring/graph/host-index';
import { hostsOverlap } from '../../../../lib/wiring/graph/hosts';

const HOSTS = [
  '*',
  '*.com',
  '*.sample.com',
  '*.a.sample.com',
  '*sample.com',
  'sample.com',
  'web.sample.com',
  'x.a.sample.com',
  'A.Sample.com',
  'web.example.com',
  'web',
];

test.each(HOSTS)('finds for %s all that overlap, and no other', (host) => {
  const index = new HostIndex<string>();
  for (const one of HOSTS) index.add(one, one);
  expect([...index.overlapping(host)].sort()).toEqual(HOSTS.filter((one) => hostsOverlap(one, host)).sort());
});

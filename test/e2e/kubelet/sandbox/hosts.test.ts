import { hostName, hostsFile } from '../../../../e2e/kubelet/sandbox/hosts';
import { pod } from '../pods';

test('a pod knows itself and its aliases', () => {
  const hostAliases = [{ ip: '10.9.9.9', hostnames: ['a.test', 'b.test'] }];
  expect(hostsFile(pod({ hostAliases }), '10.244.0.10')).toBe(
    '127.0.0.1 localhost\n10.244.0.10 app-0\n10.9.9.9 a.test b.test\n',
  );
});

test('a subdomain makes a full name', () => {
  expect(hostsFile(pod({ hostname: 'web', subdomain: 'shop' }), '10.244.0.10')).toContain(
    '10.244.0.10 web.shop.apps.svc.cluster.local web\n',
  );
});

test('a host name is cut at the length that a system has for it', () => {
  expect(hostName(pod({}, { name: 'a'.repeat(70) }))).toHaveLength(63);
});

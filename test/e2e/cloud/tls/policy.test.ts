import { versionsOf } from '../../../../e2e/cloud/tls/policy';

test.each([
  ['ELBSecurityPolicy-TLS13-1-2-2021-06', 'TLSv1.2', 'TLSv1.3'],
  ['ELBSecurityPolicy-TLS13-1-3-2021-06', 'TLSv1.3', 'TLSv1.3'],
  ['ELBSecurityPolicy-2016-08', 'TLSv1.2', 'TLSv1.2'],
])('%s: %s to %s', (policy, minVersion, maxVersion) => {
  expect(versionsOf(policy)).toEqual({ minVersion, maxVersion });
});

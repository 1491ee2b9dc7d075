import { type DnsPolicy, dnsPolicy } from '../../../lib/dns/policy';

test.each<DnsPolicy>(['upsert-only', 'sync', 'create-only'])('%s is a policy', (policy) => {
  expect(dnsPolicy(policy)).toBe(policy);
});

const WHY = 'external-dns exits at start without a policy that it knows. Choose one of upsert-only, sync, create-only.';

test('there is no default: what may be deleted is a decision', () => {
  expect(() => dnsPolicy(undefined)).toThrow(`external-dns policy is missing: ${WHY}`);
});

test('an unknown policy is refused', () => {
  expect(() => dnsPolicy('upsert' as DnsPolicy)).toThrow(`external-dns policy "upsert" is unknown: ${WHY}`);
});

import { sourceRules } from '../../../../e2e/cloud/network/source-rules';

test('what comes from elsewhere is dropped', () => {
  expect(sourceRules('203.0.113.10', ['10.0.0.0/8', 'fd00::/8', '192.0.2.0/24'])).toBe(`table inet lb_203_0_113_10
delete table inet lb_203_0_113_10
table inet lb_203_0_113_10 {
  chain input {
    type filter hook input priority -1;
    ip daddr 203.0.113.10 ip saddr != { 10.0.0.0/8, 192.0.2.0/24 } drop
  }
}
`);
});

test('ranges of IPv6 alone let nobody in; none let everybody in', () => {
  expect(sourceRules('203.0.113.10', ['fd00::/8'])).toContain('    ip daddr 203.0.113.10 drop\n');
  expect(sourceRules('203.0.113.10', [])).toBe('table inet lb_203_0_113_10\ndelete table inet lb_203_0_113_10\n');
});

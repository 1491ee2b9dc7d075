import { firewall } from '../../../../e2e/world/network/firewall';

test('a port of a load balancer is silent until somebody lists it', () => {
  expect(firewall()).toContain('set listening { type ipv4_addr . inet_service; }');
  expect(firewall()).toContain('ip daddr { 203.0.113.0/24, 10.77.0.0/24 } ip daddr . tcp dport != @listening drop');
});

test('from outside there is a way to public load balancers and the DNS, and the rest is dropped at the end', () => {
  const rules = firewall()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('iifname inet0'));
  expect(rules).toEqual([
    'iifname inet0 ct state established,related accept',
    'iifname inet0 ip daddr 203.0.113.0/24 accept',
    'iifname inet0 ip daddr { 198.51.100.1, 1.1.1.1, 8.8.8.8 } meta l4proto { tcp, udp } th dport 53 accept',
    'iifname inet0 ip protocol icmp accept',
    'iifname inet0 drop',
    'iifname inet0 ct state established,related accept',
    'iifname inet0 drop',
  ]);
});

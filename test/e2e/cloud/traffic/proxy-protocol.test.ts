import { proxyHeader, V2_LOCAL } from '../../../../e2e/cloud/traffic/proxy-protocol';

const ENDS = { source: '198.51.100.2', sourcePort: 40000, destination: '203.0.113.10', destinationPort: 443 };
const SIGNATURE = '0d0a0d0a000d0a515549540a';

test('version 2 is the signature, the command, the family, a length, and both ends', () => {
  const header = proxyHeader('v2', ENDS).toString('hex');
  expect(header).toBe(`${SIGNATURE}2111000c${'c6336402'}${'cb00710a'}${'9c40'}${'01bb'}`);
});

test("the balancer's own connections have no ends", () => {
  expect(V2_LOCAL.toString('hex')).toBe(`${SIGNATURE}20000000`);
});

test('version 1 is a line', () => {
  expect(proxyHeader('v1', ENDS).toString()).toBe('PROXY TCP4 198.51.100.2 203.0.113.10 40000 443\r\n');
});

test('other families than IPv4 are an error, not a wrong header', () => {
  expect(() => proxyHeader('v2', { ...ENDS, source: 'fd00::1' })).toThrow('"fd00::1" is no IPv4 address');
});

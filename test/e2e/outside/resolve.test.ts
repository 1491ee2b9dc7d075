import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { FreshAddress } from '../../../e2e/outside/fresh-address';
import { resolve } from '../../../e2e/outside/resolve';
import { DnsServer } from './dns-server';

const server = new DnsServer({ 'app.sample.com': '203.0.113.10', 'empty.sample.com': '' });
let at: string;

beforeAll(async () => {
  at = await server.start();
});
afterAll(() => server.stop());

test.each([
  ['app.sample.com', '203.0.113.10'],
  ['empty.sample.com', 'no address'],
  ['nowhere.sample.com', 'NXDOMAIN'],
])('%s: %s', async (host, dns) => {
  expect((await resolve(host, at, 1000)).dns).toBe(dns);
});

test('every time is asked anew', async () => {
  const { asked } = server;
  await resolve('app.sample.com', at, 1000);
  await resolve('app.sample.com', at, 1000);
  expect(server.asked).toBe(asked + 2);
});

test('a server that is not there refuses, one that is silent is a time-out', async () => {
  const closed = createSocket('udp4').bind(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address();
  closed.close();
  expect((await resolve('app.sample.com', `127.0.0.1:${port}`, 300)).dns).toBe('refused');
  expect((await resolve('silent', at, 100)).dns).toBe('time-out');
});

test('a client that keeps an address has it from the start, or none', async () => {
  const fresh = await FreshAddress.of('app.sample.com', at, 1000);
  expect(fresh.value).toBe('203.0.113.10');
  fresh.stop();
  const none = await FreshAddress.of('nowhere.sample.com', at, 1000);
  expect(none.value).toBeUndefined();
  none.stop();
});

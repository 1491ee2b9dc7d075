import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from '../../../../e2e/kubelet/probes/ask';
import type { Target } from '../../../../e2e/kubelet/probes/target';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    if (url !== '/silent') response.writeHead(Number(url.slice(1)), { location: '/500' }).end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const target = (path: string, over: Partial<Target> = {}): Target => {
  return { scheme: 'http', host: '127.0.0.1', port, path, headers: {}, ...over };
};

test.each([
  ['/200', true],
  ['/302', true],
  ['/404', false],
  ['/503', false],
  ['/silent', false],
])('%s passes: %s', async (path, passes) => {
  expect(await ask(target(path), 100)).toBe(passes);
});

test('a connection is enough for tcp, and one that is refused is not', async () => {
  expect(await ask(target('', { scheme: 'tcp' }), 1000)).toBe(true);
  expect(await ask(target('', { scheme: 'tcp', port: 1 }), 1000)).toBe(false);
  expect(await ask(target('/', { port: 1 }), 1000)).toBe(false);
});

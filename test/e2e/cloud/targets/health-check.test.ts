import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { checkHealth } from '../../../../e2e/cloud/targets/health-check';
import { V2_LOCAL } from '../../../../e2e/cloud/traffic/proxy-protocol';

const HTTP = { protocol: 'http', path: '/ready', proxyProtocol: false } as const;
const TCP = { protocol: 'tcp', path: '', proxyProtocol: false } as const;

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

test.each([
  [200, true],
  [302, true],
  [404, false],
  [503, false],
])('an answer with status %i passes: %s', async (status, passes) => {
  const asked: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push(`${url} ${headers['user-agent']}`);
    response.writeHead(status).end();
  });
  const port = await listening(server);
  expect(await checkHealth({ ...HTTP, port }, { ip: '127.0.0.1', port: 1 })).toBe(passes);
  expect(asked).toEqual(['/ready ELB-HealthChecker/2.0']);
  server.close();
});

test('a connection is enough for a TCP check, of the port of the target', async () => {
  const server = createTcpServer();
  const target = { ip: '127.0.0.1', port: await listening(server) };
  expect(await checkHealth(TCP, target)).toBe(true);
  await new Promise((done) => server.close(done));
  expect(await checkHealth(TCP, target)).toBe(false);
  expect(await checkHealth(HTTP, target)).toBe(false);
});

test('silence is a failure', async () => {
  const server = createTcpServer();
  const target = { ip: '127.0.0.1', port: await listening(server) };
  expect(await checkHealth(HTTP, target, 30)).toBe(false);
  server.close();
});

test('with PROXY protocol a check begins with its header, without an address', async () => {
  const heard: Buffer[] = [];
  const server = createTcpServer((socket) =>
    socket.on('data', (data) => {
      heard.push(data);
      if (Buffer.concat(heard).includes('\r\n\r\n', V2_LOCAL.length)) socket.end('HTTP/1.1 200 OK\r\n\r\n');
    }),
  );
  const target = { ip: '127.0.0.1', port: await listening(server) };
  expect(await checkHealth({ ...HTTP, proxyProtocol: true }, target)).toBe(true);
  const all = Buffer.concat(heard);
  expect(all.subarray(0, V2_LOCAL.length)).toEqual(V2_LOCAL);
  expect(all.subarray(V2_LOCAL.length).toString()).toMatch(/^GET \/ready HTTP\/1.1\r\n/);
  server.close();
});

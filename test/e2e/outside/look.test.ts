import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer, type SecureContext } from 'node:tls';
import { Certificates } from '../../../e2e/cloud/tls/certificates';
import { trustIn } from '../../../e2e/outside/ask';
import { look } from '../../../e2e/outside/look';
import { makeAuthority } from '../cloud/tls/authority';
import { DnsServer } from './dns-server';

const HOST = 'app.sample.com';
const names = { [HOST]: '127.0.0.1', 'other.example.org': '127.0.0.1' };
const account = { region: 'r', certificates: new Map([['arn', [HOST, '*.apps.sample.com']]]) };

const dns = new DnsServer(names);
const servers: Server[] = [];
let server: string;
let authority: ReturnType<typeof makeAuthority>;
let context: SecureContext;

async function listening(one: Server | HttpServer): Promise<number> {
  servers.push(one);
  one.listen(0, '127.0.0.1');
  await once(one, 'listening');
  return (one.address() as AddressInfo).port;
}

/** A server that takes its certificate by name, as Node's options have no context. */
const sni = { SNICallback: (_: string, done: (error: null, chosen: SecureContext) => void) => done(null, context) };

beforeAll(async () => {
  server = await dns.start();
  authority = makeAuthority();
  const certificates = new Certificates(account, authority.folder, join(authority.folder, 'acm'));
  context = (await certificates.of('arn')).context({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' });
});

afterAll(() => {
  dns.stop();
  for (const one of servers) one.close();
  rmSync(authority.folder, { recursive: true });
});

const see = (http: number, https: number, { host = HOST, root = authority.root, timeoutMs = 2000 } = {}) =>
  look(host, { dns: server, trust: trustIn(root.toString()), path: '/headers', timeoutMs, ports: { http, https } });

const silent = () => listening(createTcpServer());
const closed = async () => {
  const port = await silent();
  const one = servers.pop();
  await new Promise((done) => one?.close(done));
  return port;
};

test('a host that works: redirect, answer, and who signed its certificate', async () => {
  const http = await listening(
    createServer((_, response) => response.writeHead(301, { Location: 'https://there/' }).end()),
  );
  const https = await listening(
    createHttpsServer(sni, ({ url, headers }, response) => response.end(`${headers.host}${url}`)),
  );
  const { certificate, ...seen } = await see(http, https);
  const body = `${HOST}/headers`;
  expect(seen).toEqual({ dns: '127.0.0.1', http: '301', location: 'https://there/', https: '200', body });
  expect(certificate).toMatchObject({ names: [HOST, '*.apps.sample.com'], issuer: 'web CA', chain: ['web CA'] });
  expect(certificate?.serial).toMatch(/^[0-9a-f]+$/);
  expect(Date.parse(certificate?.validTo ?? '') - Date.parse(certificate?.validFrom ?? '')).toBe(30 * 86_400_000);
});

test('a certificate that is not trusted, or of other names, is shown but nothing is asked', async () => {
  let asked = 0;
  const https = await listening(createHttpsServer(sni, () => (asked += 1)));
  const other = makeAuthority();
  const untrusted = await see(await closed(), https, { root: other.root });
  expect(untrusted).toMatchObject({ http: 'refused', https: 'certificate not valid: unable to verify leaf signature' });
  expect(untrusted.certificate?.names).toContain(HOST);
  const misnamed = await see(await closed(), https, { host: 'other.example.org' });
  expect(misnamed.https).toBe('certificate not valid: other names');
  expect(asked).toBe(0);
  rmSync(other.folder, { recursive: true });
});

test.each<[string, () => Server, RegExp, string]>([
  [
    'resets',
    () => createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
    /^reset$/,
    'reset',
  ],
  [
    'ends',
    () => createTcpServer((socket) => socket.end()),
    /^closed without an answer$/,
    'closed during the TLS handshake',
  ],
  [
    'speaks something else',
    () => createTcpServer((socket) => socket.end('hello\r\n')),
    /^no HTTP/,
    'TLS: wrong version number',
  ],
  [
    'has an old TLS',
    () => createTlsServer({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }),
    /./,
    'TLS alert: protocol version',
  ],
])('who %s', async (_, make, http, https) => {
  const port = await listening(make());
  const seen = await see(port, port);
  expect(seen.http).toMatch(http);
  expect(seen.https).toBe(https);
});

test('silence is a time-out, before a handshake and after', async () => {
  const port = await silent();
  expect(await see(port, port, { timeoutMs: 100 })).toMatchObject({ http: 'time-out', https: 'time-out' });
  const https = await listening(createHttpsServer(sni, () => undefined));
  const seen = await see(port, https, { timeoutMs: 300 });
  expect(seen.https).toBe('time-out');
  expect(seen.certificate?.issuer).toBe('web CA');
});

test('without an address nothing is asked', async () => {
  expect(await see(1, 1, { host: 'nowhere.sample.com' })).toEqual({ dns: 'NXDOMAIN', http: '-', https: '-' });
});

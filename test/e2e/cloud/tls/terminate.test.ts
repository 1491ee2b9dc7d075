import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { Certificates } from '../../../../e2e/cloud/tls/certificates';
import { chooseContext } from '../../../../e2e/cloud/tls/terminate';
import { Listener } from '../../../../e2e/cloud/traffic/listener';
import { hear } from '../traffic/hear';
import { makeAuthority } from './authority';

const LOCAL = '127.0.0.1';
const [WILDCARD, OTHER] = ['arn:wildcard', 'arn:other'];
const account = {
  region: 'r',
  certificates: new Map([
    [WILDCARD, ['*.sample.com', 'sample.com']],
    [OTHER, ['a.example.org']],
  ]),
};

let authority: ReturnType<typeof makeAuthority>;
let certificates: Certificates;
let target: Server;
let listener: Listener;

beforeAll(async () => {
  authority = makeAuthority();
  certificates = new Certificates(account, authority.folder, join(authority.folder, 'acm'));
  const answer = async (socket: Socket) => socket.end(`heard ${await hear(socket)}`);
  target = createServer({ allowHalfOpen: true }, answer).listen(0, LOCAL);
  await once(target, 'listening');
  const { port } = target.address() as AddressInfo;
  const tls = chooseContext(
    await Promise.all([WILDCARD, OTHER].map((arn) => certificates.of(arn))),
    'ELBSecurityPolicy-TLS13-1-2-2021-06',
  );
  const pick = () => ({ ip: LOCAL, port, connected: () => () => undefined });
  listener = new Listener(0, { pick, tls, backendTls: false }, () => undefined);
  await listener.listen(LOCAL);
});

afterAll(() => {
  target.close();
  listener.close();
  rmSync(authority.folder, { recursive: true });
});

function open(servername: string, more: ConnectionOptions = {}): TLSSocket {
  const options = { host: LOCAL, port: listener.port, servername, ca: authority.root, allowHalfOpen: true, ...more };
  return connect(options);
}

test('TLS ends at the balancer: the target hears plain text, and half-close works', async () => {
  const socket = open('app.sample.com', { ALPNProtocols: ['h2', 'http/1.1'] });
  socket.end('hello');
  expect(await hear(socket)).toBe('heard hello');
  expect(socket.authorized).toBe(true);
  // ALPN policy None: nothing is chosen.
  expect(socket.alpnProtocol).toBe(false);
});

test.each([
  ['app.sample.com', 'DNS:*.sample.com, DNS:sample.com'],
  ['sample.com', 'DNS:*.sample.com, DNS:sample.com'],
  ['a.example.org', 'DNS:a.example.org'],
  ['b.app.sample.com', 'DNS:*.sample.com, DNS:sample.com'],
])('%s gets the certificate for it, or the first', async (servername, names) => {
  const socket = open(servername, { rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  expect(socket.getPeerCertificate().subjectaltname).toBe(names);
  socket.destroy();
});

test('versions are those of the policy', async () => {
  const socket = open('app.sample.com', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' });
  const [error] = await once(socket, 'error');
  expect(error.code).toMatch(/PROTOCOL_VERSION/);
});

test('a certificate stays the same as long as its file is there; an unknown ARN is refused', async () => {
  const again = new Certificates(account, authority.folder, join(authority.folder, 'acm'));
  const socket = open('app.sample.com');
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  const [context] = [(await again.of(WILDCARD)).context({ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' })];
  listener.route = { ...listener.route, tls: () => context };
  const second = open('app.sample.com');
  await once(second, 'secureConnect');
  expect(second.getPeerCertificate().serialNumber).toBe(serialNumber);
  second.destroy();
  await expect(certificates.of('arn:gone')).rejects.toThrow("CertificateNotFound: Certificate 'arn:gone' not found");
});

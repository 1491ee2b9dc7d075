import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { AddressPool } from '../../../e2e/cloud/balancer/address-pool';
import { Cloud } from '../../../e2e/cloud/cloud';
import type { Service } from '../../../e2e/cloud/services/objects';
import { annotated } from './services/services';

const LOCAL = '127.0.0.1';

let server: Server;
let done: (string | object)[];
let addresses: Record<string, string>;
let cloud: Cloud;

/** The service port is a free one, as balancers listen on addresses of the machine itself here. */
let port: number;

beforeEach(async () => {
  server = createServer((socket) => socket.on('error', () => undefined).end('hello')).listen(0, LOCAL);
  await once(server, 'listening');
  const free = createServer().listen(0, '127.0.0.2');
  await once(free, 'listening');
  port = (free.address() as AddressInfo).port;
  await new Promise((closed) => free.close(closed));
  done = [];
  const note = (verb: string) => async (ip: string, what?: unknown) =>
    void done.push([verb, ip, what].join(' ').trim());
  cloud = new Cloud({
    client: {
      call: async (_: string, path: string, body: object) => {
        done.push({ [path.replace(/^.*services\//, '')]: JSON.parse(JSON.stringify(body)) });
        return { status: 200, body: {} };
      },
    } as never,
    controller: 'aws-lbc',
    region: 'eu-west-1',
    nodeIp: LOCAL,
    network: {
      take: note('take'),
      giveBack: note('give back'),
      open: note('open'),
      shut: note('shut'),
      letIn: note('let in'),
    },
    certificates: { of: (arn) => Promise.reject(new Error(`CertificateNotFound: ${arn}`)) },
    lagMs: 0,
    checkEveryMs: 60_000,
    publish: (published) => {
      addresses = Object.fromEntries(published);
    },
    log: (line) => done.push(line),
    pools: { public: new AddressPool('127.0.0.', 2, 2), internal: new AddressPool('127.0.0.', 3, 3) },
  });
});

afterEach(async () => {
  await cloud.close();
  server.close();
});

const service = (annotations: Record<string, string> = {}, metadata: Partial<Service['metadata']> = {}): Service => ({
  metadata: {
    name: 'gateway',
    namespace: 'ingress',
    uid: 'u-1',
    annotations: annotated({ scheme: 'internet-facing', ...annotations }),
    ...metadata,
  },
  spec: {
    type: 'LoadBalancer',
    loadBalancerClass: 'service.k8s.aws/nlb',
    ports: [{ port, nodePort: (server.address() as AddressInfo).port }],
  },
});

test('a Service gets a finalizer, an address, a listener that forwards, and its host name', async () => {
  cloud.sawService('ADDED', service());
  await cloud.settled();
  const [hostname = ''] = Object.keys(addresses);
  expect(addresses).toEqual({ [hostname]: '127.0.0.2' });
  expect(done).toEqual([
    { gateway: { metadata: { uid: 'u-1', finalizers: ['service.k8s.aws/resources'] } } },
    'take 127.0.0.2',
    `${hostname} 127.0.0.2 is public, network, for ingress/gateway`,
    `open 127.0.0.2 ${port}`,
    { 'gateway/status': { status: { loadBalancer: { ingress: [{ hostname }] } } } },
  ]);
  expect(await text(dial({ host: '127.0.0.2', port }))).toBe('hello');
});

test('a Service that leaves is let go when its load balancer is gone', async () => {
  cloud.sawService('ADDED', service());
  await cloud.settled();
  const finalizers = ['service.k8s.aws/resources'];
  done = [];
  cloud.sawService('MODIFIED', service({}, { deletionTimestamp: 'now', finalizers }));
  await cloud.settled();
  expect(done.filter((line) => !String(line).endsWith('is gone'))).toEqual([
    `shut 127.0.0.2 ${port}`,
    'give back 127.0.0.2',
    { gateway: { metadata: { uid: 'u-1', finalizers: [] } } },
  ]);
  expect(addresses).toEqual({});
});

test('one that was deleted without waiting leaves nothing behind', async () => {
  cloud.sawService('ADDED', service());
  await cloud.settled();
  cloud.sawService('DELETED', service());
  await cloud.settled();
  expect(addresses).toEqual({});
  expect(done).toContain('give back 127.0.0.2');
});

test('what is refused leaves the load balancer as it was, and is said once', async () => {
  cloud.sawService('ADDED', service());
  await cloud.settled();
  const before = addresses;
  done = [];
  cloud.sawService('MODIFIED', service({ 'ssl-cert': 'arn:x', 'ssl-ports': '*' }));
  await cloud.settled();
  cloud.sawService('MODIFIED', service({ 'ssl-cert': 'arn:x', 'ssl-ports': '*' }));
  await cloud.settled();
  expect(done).toEqual(['ingress/gateway: Unused port in ssl-ports annotation [*]']);
  cloud.sawService('MODIFIED', service({ 'ssl-cert': 'arn:x' }));
  await cloud.settled();
  expect(done).toContain('ingress/gateway: CertificateNotFound: arn:x');
  expect(addresses).toEqual(before);
  expect(await text(dial({ host: '127.0.0.2', port }))).toBe('hello');
});

test('a Service that is no LoadBalancer any more loses host name and finalizer', async () => {
  cloud.sawService('ADDED', service());
  await cloud.settled();
  const ingress = [{ hostname: Object.keys(addresses)[0] as string }];
  const { metadata, spec } = service({}, { finalizers: ['service.k8s.aws/resources'] });
  done = [];
  cloud.sawService('MODIFIED', {
    metadata,
    spec: { ...spec, type: 'ClusterIP' },
    status: { loadBalancer: { ingress } },
  });
  await cloud.settled();
  expect(done).toContainEqual({ 'gateway/status': { status: { loadBalancer: null } } });
  expect(done).toContainEqual({ gateway: { metadata: { uid: 'u-1', finalizers: [] } } });
});

test('source ranges are let in before the listener is heard of', async () => {
  const { metadata, spec } = service();
  cloud.sawService('ADDED', { metadata, spec: { ...spec, loadBalancerSourceRanges: ['10.0.0.0/8'] } });
  await cloud.settled();
  expect(done.filter((line) => /^(let in|open)/.test(String(line)))).toEqual([
    'let in 127.0.0.2 10.0.0.0/8',
    `open 127.0.0.2 ${port}`,
  ]);
});

import { type AddressInfo, createServer, type Server } from 'node:net';
import { Health } from '../../../../e2e/kubelet/container/health';
import type { ContainerSpec } from '../../../../e2e/kubelet/pod/spec';
import { container } from '../pods';

let server: Server;
let open = 0;
beforeAll(async () => {
  server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  open = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** What is told of a container until the word comes. */
async function told(over: Partial<ContainerSpec>, last: string): Promise<string[]> {
  const said: string[] = [];
  let health: Health | undefined;
  await new Promise<void>((done) => {
    const say = (word: string) => {
      said.push(word);
      if (word === last) done();
    };
    const performer = { spec: container(over), podIp: '127.0.0.1', inside: async () => undefined };
    health = new Health(performer, {
      started: () => say('started'),
      ready: (ready) => say(ready ? 'ready' : 'unready'),
      dead: (why) => say(`dead: ${why}`),
    });
  });
  health?.stop();
  return said;
}

const probe = (port: number, over = {}) => ({ tcpSocket: { port }, periodSeconds: 0.01, ...over });

test('without probes a container is ready as it starts', async () => {
  expect(await told({}, 'ready')).toEqual(['started', 'ready']);
});

test('it has started after its hook and its startup probe, and is ready after the readiness probe', async () => {
  const over = { lifecycle: { postStart: { sleep: { seconds: 0 } } } };
  const probes = { startupProbe: probe(open), readinessProbe: probe(open) };
  expect(await told({ ...over, ...probes }, 'ready')).toEqual(['started', 'ready']);
});

test.each<[string, Partial<ContainerSpec>, string[]]>([
  ['its startup probe failed', { startupProbe: probe(1) }, []],
  ['its liveness probe failed', { livenessProbe: probe(1) }, ['started', 'ready']],
  ['its postStart hook failed', { lifecycle: { postStart: { tcpSocket: { port: 1 } } } }, []],
])('it is to be killed when %s', async (why, over, before) => {
  expect(await told(over, `dead: ${why}`)).toEqual([...before, `dead: ${why}`]);
});

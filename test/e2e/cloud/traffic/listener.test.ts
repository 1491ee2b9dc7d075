import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { Listener, type Route } from '../../../../e2e/cloud/traffic/listener';
import { hear } from './hear';

const LOCAL = '127.0.0.1';
let opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened) one.close();
  opened = [];
});

async function backend(serve: (socket: Socket) => void): Promise<number> {
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  opened.push(server);
  server.listen(0, LOCAL);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A listener that leads to a port, what it says, and how to reset what it has led there. */
async function leadingTo(port: number | undefined, more: Partial<Route> = {}) {
  const said: string[] = [];
  const resets = new Set<() => void>();
  const connected = (reset: () => void) => {
    resets.add(reset);
    return () => resets.delete(reset);
  };
  const pick = () => (port === undefined ? undefined : { ip: LOCAL, port, connected });
  const listener = new Listener(0, { pick, backendTls: false, ...more }, (line) => said.push(line));
  opened.push(listener);
  await listener.listen(LOCAL);
  const client = () => dial({ host: LOCAL, port: listener.port, allowHalfOpen: true }).on('error', () => undefined);
  return { listener, client, said, resets };
}

const failure = async (socket: Socket) => ((await once(socket, 'error')) as NodeJS.ErrnoException[])[0]?.code;

test('the end of one direction leaves the other open', async () => {
  const port = await backend(async (socket) => {
    const heard = await hear(socket);
    socket.end(`heard ${heard.length} bytes`);
  });
  const { client, resets } = await leadingTo(port);
  const socket = client();
  socket.end('x'.repeat(300_000));
  expect(await hear(socket)).toBe('heard 300000 bytes');
  while (resets.size > 0) await turn();
});

test('a reset is passed on, either way', async () => {
  let atTarget: Promise<unknown> | undefined;
  const port = await backend((socket) => {
    atTarget = failure(socket);
    socket.on('data', (data) => (data.toString() === 'reset me' ? socket.resetAndDestroy() : socket.write(data)));
  });
  const { client } = await leadingTo(port);
  const first = client();
  first.write('reset me');
  expect(await failure(first)).toBe('ECONNRESET');

  const second = client();
  second.write('hello');
  await once(second, 'data');
  second.resetAndDestroy();
  expect(await atTarget).toBe('ECONNRESET');
});

test('without a target, or with one that refuses, clients are reset, which is said once', async () => {
  const none = await leadingTo(undefined);
  for (let times = 0; times < 2; times += 1) expect(await failure(none.client())).toBe('ECONNRESET');
  expect(none.said).toEqual([`${none.listener.port}: no target`]);

  const refusing = await backend(() => undefined);
  for (const one of opened.splice(-1)) one.close();
  const refused = await leadingTo(refusing);
  expect(await failure(refused.client())).toBe('ECONNRESET');
  expect(refused.said).toEqual([`${refused.listener.port}: connect ECONNREFUSED ${LOCAL}:${refusing}`]);
});

test('PROXY protocol comes first, with the ends that the client sees', async () => {
  const port = await backend((socket) => socket.pipe(socket));
  const { client, listener } = await leadingTo(port, { proxyProtocol: 'v1' });
  const socket = client();
  socket.end('hello');
  const heard = await hear(socket);
  expect(heard).toBe(
    `PROXY TCP4 ${LOCAL} ${LOCAL} ${socket.localPort ?? heard.split(' ')[4]} ${listener.port}\r\nhello`,
  );
});

test('another route is for new connections; a target resets its own; a closed listener resets all', async () => {
  const echo = await backend((socket) => socket.pipe(socket));
  const { client, listener, resets } = await leadingTo(echo);
  const [old, other] = [client(), client()];
  for (const socket of [old, other]) {
    socket.write('hello');
    await once(socket, 'data');
  }
  listener.route = { ...listener.route, pick: () => undefined };
  expect(await failure(client())).toBe('ECONNRESET');
  old.write('still there');
  expect(String((await once(old, 'data'))[0])).toBe('still there');

  const [resetOld] = resets;
  const failed = failure(old);
  resetOld?.();
  expect(await failed).toBe('ECONNRESET');
  const closed = failure(other);
  listener.close();
  expect(await closed).toBe('ECONNRESET');
});

import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { KubeClient } from '../../../e2e/kube/client';
import { MERGE_PATCH } from '../../../e2e/kube/content-types';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** An API server that answers by the handler, for as long as the test asks. */
async function withServer(handler: Handler, ask: (client: KubeClient) => Promise<void>): Promise<void> {
  const server = http.createServer(handler).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  try {
    await ask(new KubeClient({ server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a call sends its body with its content type, and answers status and object', async () => {
  const echo: Handler = async (request, response) => {
    const { method, url, headers } = request;
    response.statusCode = 201;
    response.end(JSON.stringify({ method, url, type: headers['content-type'], sent: await text(request) }));
  };
  await withServer(echo, async (client) => {
    expect(await client.call('PATCH', '/api/v1/nodes/a?dryRun=All', { a: 1 }, MERGE_PATCH)).toEqual({
      status: 201,
      body: { method: 'PATCH', url: '/api/v1/nodes/a?dryRun=All', type: MERGE_PATCH, sent: '{"a":1}' },
    });
  });
});

test('a DELETE keeps its body, and the connection stays in order for the next call', async () => {
  const echo: Handler = async (request, response) => {
    const body = await text(request);
    response.end(JSON.stringify({ method: request.method, body }));
  };
  await withServer(echo, async (client) => {
    const answers = [await client.call('DELETE', '/pod', { uid: 'ü' }), await client.call('GET', '/pod')];
    expect(answers.map(({ body }) => body)).toEqual([
      { method: 'DELETE', body: '{"uid":"ü"}' },
      { method: 'GET', body: '' },
    ]);
  });
});

test('a refusal is an answer with a message, also when it is no JSON', async () => {
  const refuse: Handler = (_, response) => response.writeHead(404).end('404 page not found');
  await withServer(refuse, async (client) => {
    expect(await client.call('GET', '/nowhere')).toEqual({ status: 404, body: { message: '404 page not found' } });
  });
});

test('a watch goes on from the list, and lists anew after a gap', async () => {
  const pod = (uid: string, resourceVersion: string) => ({ metadata: { name: uid, uid, resourceVersion } });
  const lists = [
    { metadata: { resourceVersion: '2' }, items: [pod('a', '1'), pod('b', '2')] },
    { metadata: { resourceVersion: '9' }, items: [pod('b', '8'), pod('c', '9')] },
  ];
  const events = [
    { type: 'MODIFIED', object: pod('a', '3') },
    { type: 'BOOKMARK', object: {} },
    { type: 'ERROR', object: { message: 'too old resource version' } },
  ];
  const asked: string[] = [];
  const handler: Handler = ({ url = '' }, response) => {
    asked.push(url);
    if (!url.includes('watch=1')) response.end(JSON.stringify(lists.shift()));
    else for (const event of events.splice(0)) response.write(`${JSON.stringify(event)}\n`);
  };
  const told: string[] = [];
  const gaps: string[] = [];
  await withServer(handler, async (client) => {
    const ended = new AbortController();
    const seen = (type: string, object: { metadata: { uid: string } }) => {
      told.push(`${type} ${object.metadata.uid}`);
      if (object.metadata.uid === 'c') ended.abort();
    };
    await client.watch('/pods?x=y', seen, { signal: ended.signal, gap: (message) => gaps.push(message) });
  });
  expect(told).toEqual(['ADDED a', 'ADDED b', 'MODIFIED a', 'DELETED a', 'MODIFIED b', 'ADDED c']);
  expect(gaps).toEqual(['watch /pods?x=y: too old resource version']);
  expect(asked[1]).toBe('/pods?x=y&watch=1&timeoutSeconds=300&resourceVersion=2');
});

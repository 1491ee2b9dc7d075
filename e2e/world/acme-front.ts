// Let's Encrypt's host names in front of Pebble, so that an issuer needs no change: TLS on port 443, and /directory, which is
// /dir there. Pebble writes its other addresses from the Host header, which passes through.
// Run in the Internet's network namespace: acme-front.ts --run RUN
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { parseArgs } from 'node:util';
import { INTERNET_SERVERS, PEBBLE_PORT } from './addresses';

const { values } = parseArgs({ options: { run: { type: 'string', default: '.' } } });
const read = (name: string) => readFileSync(join(values.run, 'pki', name));
const agent = new https.Agent({ keepAlive: true, ca: read('web.crt') });

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '/', headers } = request;
  const path = url === '/directory' ? '/dir' : url;
  const upstream = https.request({ host: INTERNET_SERVERS, port: PEBBLE_PORT, method, path, headers, agent });
  upstream.on('response', (answer) => {
    console.log(method, headers.host, url, answer.statusCode);
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    pipeline(answer, response, () => undefined);
  });
  upstream.on('error', (error) => {
    console.log(method, headers.host, url, error.message);
    if (response.headersSent) response.destroy();
    else response.writeHead(502).end();
  });
  request.pipe(upstream);
}

https.createServer({ cert: read('acme.crt'), key: read('acme.key') }, forward).listen(443, INTERNET_SERVERS);

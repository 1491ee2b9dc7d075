// The server that stands for every app: answers in the shape of go-httpbin's /headers, /status/NNN and /delay/SECONDS,
// and any other path with 200 and what it saw. Arguments: the ports.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerTo, headersOf } from './echo/answer';

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/', rawHeaders, socket } = request;
  const path = url.replace(/\?.*$/, '');
  const { status, seconds } = answerTo(path);
  if (seconds > 0) await sleep(seconds * 1000);
  const { remoteAddress: origin, localPort: port } = socket;
  const saw = { headers: headersOf(rawHeaders), method, path, url, origin, port, pod: process.env.HOSTNAME };
  console.log(origin, method, url, status);
  request.resume();
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify(saw, undefined, 1)}\n`);
}

const servers = process.argv.slice(2).map((port) => createServer(answer).listen(Number(port)));
// A container without ports only stays.
const stay = setInterval(() => undefined, 2 ** 30);

// Process 1 of a container has no default action for signals. Requests that are under way are answered.
process.on('SIGTERM', () => {
  clearInterval(stay);
  for (const server of servers) {
    server.close();
    server.closeIdleConnections();
  }
});

import type { Duplex } from 'node:stream';

/** Everything until the other side's end; unlike stream/consumers' text() it leaves the socket open for an answer. */
export function hear(socket: Duplex): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', fail);
    socket.on('end', () => done(Buffer.concat(chunks).toString()));
  });
}

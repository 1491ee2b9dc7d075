import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { JSON_BODY } from './content-types';
import type { Credentials } from './credentials';

export interface Answer<T> {
  readonly status: number;
  /** The object, or a Status with a `message` where the API server refused. */
  readonly body: T & { readonly message?: string };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const CALL_TIMEOUT_MS = 30_000;

/** Requests to an API server, over connections that stay open. */
export class Connection {
  private readonly agent: http.Agent;
  private readonly request: typeof http.request;

  public constructor(private readonly credentials: Credentials) {
    const { server, ca, cert, key } = credentials;
    const plain = server.startsWith('http:');
    this.agent = plain ? new http.Agent({ keepAlive: true }) : new https.Agent({ keepAlive: true, ca, cert, key });
    this.request = plain ? http.request : https.request;
  }

  /** Asks once and answers whatever the status; throws only where there is no answer. */
  public async call<T>(method: string, path: string, body?: unknown, contentType = JSON_BODY): Promise<Answer<T>> {
    const response = await this.respond({ method, path, body, contentType });
    return { status: response.statusCode ?? 0, body: parse(await text(response)) as Answer<T>['body'] };
  }

  /** The open response of a GET that goes on and on. */
  public stream(path: string, timeoutMs: number, signal: AbortSignal): Promise<IncomingMessage> {
    return this.respond({ method: 'GET', path, timeoutMs, signal });
  }

  private respond(asked: Asked): Promise<IncomingMessage> {
    const { method, path, body, contentType, timeoutMs = CALL_TIMEOUT_MS, signal } = asked;
    const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    // Without a length node sends the body of a DELETE with no frame, and the server takes it for the next request.
    const about = sent === undefined ? {} : { 'Content-Type': contentType, 'Content-Length': sent.length };
    return new Promise((done, fail) => {
      const headers = { Accept: JSON_BODY, ...about };
      const options = { method, headers, agent: this.agent, timeout: timeoutMs, signal };
      const request = this.request(new URL(path, this.credentials.server), options, done);
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: silent for ${timeoutMs / 1000} s`)));
      request.on('error', (error: NodeJS.ErrnoException) => {
        // The server may close an idle connection at the moment it is used again: nothing was asked then.
        // https://nodejs.org/docs/latest-v20.x/api/http.html#requestreusedsocket
        if (request.reusedSocket && error.code === 'ECONNRESET') this.respond(asked).then(done, fail);
        else fail(error);
      });
      request.end(sent);
    });
  }
}

/** The API answers JSON, but for its health pages. */
function parse(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return { message: answer };
  }
}

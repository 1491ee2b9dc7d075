import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';

export interface TextAnswer {
  readonly status: number;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The only authority that is trusted. */
  readonly ca?: Buffer;
}

/** ACME servers refuse clients without a name. RFC 8555, section 6.1 */
const NAME = { 'User-Agent': 'cdk8s-auto-https-e2e' };
const TIMEOUT_MS = 5_000;

/** One request over a connection of its own; any status is an answer. */
export function fetchText(url: string, { method = 'GET', body, headers, ca }: Asking = {}): Promise<TextAnswer> {
  const { request } = url.startsWith('https:') ? https : http;
  return new Promise((done, fail) => {
    const asked = request(
      url,
      { method, headers: { ...NAME, ...headers }, ca, agent: false, timeout: TIMEOUT_MS },
      (response) => {
        text(response).then((answer) => done({ status: response.statusCode ?? 0, text: answer }), fail);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`silent for ${TIMEOUT_MS / 1000} s`)));
    asked.on('error', fail);
    asked.end(body);
  });
}

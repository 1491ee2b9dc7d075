import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import type { Target } from './target';

/** Asks once; whatever goes wrong is a failure. */
export function ask(target: Target, timeoutMs: number): Promise<boolean> {
  return target.scheme === 'tcp' ? connects(target, timeoutMs) : answers(target, timeoutMs);
}

/** Status codes from 200 to 399 pass; redirects are not followed. */
function answers({ scheme, host, port, path, headers }: Target, timeoutMs: number): Promise<boolean> {
  return new Promise((done) => {
    const { request } = scheme === 'https' ? https : http;
    // A kubelet checks no certificate and opens a connection each time.
    const options = { host, port, path, headers, agent: false, rejectUnauthorized: false } as const;
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = request({ ...options, signal }, ({ statusCode = 0 }) => {
      done(statusCode >= 200 && statusCode < 400);
      asked.destroy();
    });
    asked.on('error', () => done(false));
    asked.end();
  });
}

function connects({ host, port }: Target, timeoutMs: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const end = (passed: boolean) => () => {
      socket.destroy();
      done(passed);
    };
    socket.on('connect', end(true)).on('timeout', end(false)).on('error', end(false));
  });
}

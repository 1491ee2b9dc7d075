import http from 'node:http';
import https from 'node:https';
import { connect, type Socket } from 'node:net';
import tls from 'node:tls';
import type { HealthCheckModel } from '../services/model';
import { V2_LOCAL } from '../traffic/proxy-protocol';
import type { Address } from './target';

export const TIMEOUT_MS = 1000;

/** Asks a target once; whatever goes wrong is a failure. */
export function checkHealth(model: HealthCheckModel, target: Address, timeoutMs = TIMEOUT_MS): Promise<boolean> {
  const port = model.port ?? target.port;
  const open = () => begun(connect({ host: target.ip, port }), model);
  return model.protocol === 'tcp' ? connects(open(), timeoutMs) : answers(model, target, open, timeoutMs);
}

/** With PROXY protocol, checks carry its header too, without a client's address. A gateway that does not expect it says 400. */
function begun(socket: Socket, { proxyProtocol }: HealthCheckModel): Socket {
  if (proxyProtocol) socket.write(V2_LOCAL);
  return socket;
}

function connects(socket: Socket, timeoutMs: number): Promise<boolean> {
  return new Promise((done) => {
    const end = (passed: boolean) => () => {
      socket.destroy();
      done(passed);
    };
    socket.setTimeout(timeoutMs);
    socket.on('connect', end(true)).on('timeout', end(false)).on('error', end(false));
  });
}

/** Statuses from 200 to 399 pass. https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html */
function answers(
  { protocol, path }: HealthCheckModel,
  { ip }: Address,
  open: () => Socket,
  timeoutMs: number,
): Promise<boolean> {
  return new Promise((done) => {
    const secure = protocol === 'https';
    const { request } = secure ? https : http;
    const createConnection = () => (secure ? tls.connect({ socket: open(), rejectUnauthorized: false }) : open());
    const headers = { 'User-Agent': 'ELB-HealthChecker/2.0', Connection: 'close' };
    // Without an agent, which would have a connection of its own.
    const asked = request({ host: ip, path, headers, createConnection });
    const timer = setTimeout(() => asked.destroy(new Error('time-out')), timeoutMs);
    const end = (passed: boolean) => {
      clearTimeout(timer);
      done(passed);
      asked.destroy();
    };
    asked.on('response', ({ statusCode = 0 }) => end(statusCode >= 200 && statusCode < 400));
    asked.on('error', () => end(false));
    asked.end();
  });
}

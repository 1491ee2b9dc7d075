import { parseArgs } from 'node:util';
import { CLUSTER_DNS, INTERNET_NODE } from '../world/addresses';
import type { Until } from './until';

/** Whose roots are trusted: Pebble's, which stands for Let's Encrypt, or those of the world's web servers, ACM among them. */
export const TRUST = { letsencrypt: 'pebble-root.pem', acm: 'pki/web.crt' } as const;
export type Trust = keyof typeof TRUST;

/** Whose DNS is asked. */
export const PLACES = { internet: INTERNET_NODE, vpc: CLUSTER_DNS } as const;
export type Place = keyof typeof PLACES;

export const COMMANDS = ['look', 'watch', 'load'] as const;
export type Command = (typeof COMMANDS)[number];

export interface OutsideOptions {
  readonly command: Command;
  readonly host: string;
  readonly run: string;
  readonly trust: Trust;
  readonly dns: string;
  readonly path: string;
  readonly timeoutMs: number;
  readonly http: boolean;
  /** A watch's, and a load's where there is one. */
  readonly seconds?: number;
  readonly everyMs: number;
  readonly until?: Until;
  readonly since: number;
  readonly rate: number;
  readonly expect: string;
}

const OPTIONS = {
  run: { type: 'string' },
  trust: { type: 'string', default: 'letsencrypt' },
  from: { type: 'string', default: 'internet' },
  dns: { type: 'string' },
  path: { type: 'string', default: '/headers' },
  timeout: { type: 'string', default: '5' },
  http: { type: 'boolean', default: false },
  seconds: { type: 'string' },
  every: { type: 'string', default: '0.2' },
  until: { type: 'string' },
  since: { type: 'string' },
  rate: { type: 'string', default: '100' },
  expect: { type: 'string', default: '200' },
} as const;

export const USAGE = `usage: e2e/outside/main.ts ${COMMANDS.join('|')} HOST --run RUN [--trust ${Object.keys(TRUST).join('|')}] [--from ${Object.keys(PLACES).join('|')}]
         [--dns ADDRESS] [--path PATH] [--timeout SECONDS]
  look       one look: DNS, http, https, certificate
  watch      a line for every change [--until JSON] [--seconds 60] [--every 0.2] [--since MS]
             --until '{"https":"200","serial":"!0a1b"}' waits for values that begin so, or are others than after "!"
  load       requests at an even rate, each on a connection of its own [--rate 100] [--seconds N] [--since MS]
             [--expect 200] [--http]; without --seconds until stdin ends
Run it in the network namespace of the place that is looked from; it prints JSON lines.`;

export function parseOptions(argv: readonly string[], now = Date.now()): OutsideOptions {
  const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  const [command, host, ...rest] = positionals;
  const { run, trust, from, until, path, http, expect } = values;
  if (!isOneOf(COMMANDS, command) || host === undefined || rest.length > 0 || run === undefined) throw new Error(USAGE);
  if (!isKeyOf(TRUST, trust))
    throw new Error(`--trust "${trust}" is none of ${Object.keys(TRUST).join(', ')}\n${USAGE}`);
  if (!isKeyOf(PLACES, from))
    throw new Error(`--from "${from}" is none of ${Object.keys(PLACES).join(', ')}\n${USAGE}`);
  return {
    command,
    host,
    run,
    trust,
    path,
    http,
    expect,
    dns: values.dns ?? PLACES[from],
    timeoutMs: number('timeout', values.timeout) * 1000,
    seconds: values.seconds === undefined ? undefined : number('seconds', values.seconds),
    everyMs: number('every', values.every) * 1000,
    until: until === undefined ? undefined : JSON.parse(until),
    since: values.since === undefined ? now : number('since', values.since),
    rate: number('rate', values.rate),
  };
}

function number(name: string, text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`--${name} "${text}" is no number\n${USAGE}`);
  return Number(text);
}

function isOneOf<T extends string>(all: readonly T[], text: string | undefined): text is T {
  return all.some((one) => one === text);
}

function isKeyOf<T extends object>(all: T, text: string): text is keyof T & string {
  return Object.keys(all).includes(text);
}

// What the outside sees of a host, as JSON lines; run in a network namespace of the world by client.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecureContext } from 'node:tls';
import { ask, type Reply, trustIn } from './ask';
import { serialOf } from './certificate';
import { FreshAddress } from './fresh-address';
import { load } from './load';
import { look } from './look';
import { type Command, type OutsideOptions, parseOptions, TRUST } from './options';
import { watch } from './watch';

const NO_ADDRESS: Reply<string> = { outcome: 'no address' };

const COMMANDS: Readonly<Record<Command, (options: OutsideOptions) => Promise<void>>> = {
  async look(options) {
    print(await look(options.host, { ...options, trust: trustOf(options) }));
  },
  async watch({ seconds = 60, ...options }) {
    const changed = (change: object) => print({ change });
    const settings = { ...options, trust: trustOf(options) };
    print({ watched: await watch({ ...options, seconds, changed, look: () => look(options.host, settings) }) });
  },
  async load({ seconds, ...options }) {
    const { host, dns, timeoutMs, http } = options;
    const trust = http ? undefined : trustOf(options);
    const port = http ? 80 : 443;
    const address = await FreshAddress.of(host, dns, timeoutMs);
    const question = { ...options, port, trust };
    const askOnce = async () =>
      address.value === undefined ? NO_ADDRESS : ask({ ...question, address: address.value }, serialOf);
    const signal = seconds === undefined ? untilStdinEnds() : AbortSignal.timeout(seconds * 1000);
    const loaded = await load({ ...options, signal, ask: askOnce, started: () => print({ started: true }) });
    address.stop();
    print({ loaded });
  },
};

function trustOf({ run, trust }: OutsideOptions): SecureContext {
  return trustIn(readFileSync(join(run, TRUST[trust]), 'utf8'));
}

function untilStdinEnds(): AbortSignal {
  const ended = new AbortController();
  process.stdin.on('end', () => ended.abort()).resume();
  return ended.signal;
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function main(argv: readonly string[]): Promise<void> {
  const options = parseOptions(argv);
  await COMMANDS[options.command](options);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

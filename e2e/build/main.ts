// Builds or fetches the servers of the end-to-end tests: npm run e2e:build [-- --ready | --help]
import { constants, setPriority } from 'node:os';
import { InvalidInputError } from '../../lib/errors';
import { build } from './build';
import { Interrupted } from './command';
import { HELP, parseOptions } from './options';
import { planOfToday, readServers, SERVERS, serversReady } from './servers';
import { readToolchain } from './toolchain';
import { BUILD_TOOLS, RUN_TOOLS, requireTools } from './tools';

async function main(argv: readonly string[]): Promise<number> {
  const task = parseOptions(argv);
  if (task === 'help') console.log(HELP);
  if (task === 'ready') return serversReady() ? 0 : 1;
  return task === 'build' ? buildAll() : 0;
}

async function buildAll(): Promise<number> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new InvalidInputError({
      what: `this is ${process.platform} on ${process.arch}`,
      why: 'the servers run as processes in network namespaces of Linux, and helm is packaged for x64',
      fix: 'Run the end-to-end tests on Linux on x64; everything else of the project runs here.',
    });
  }
  const toolchain = readToolchain();
  requireTools([...BUILD_TOOLS, ...RUN_TOOLS], toolchain);
  // Compilers take every core there is; what a person does meanwhile comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

  const since = Date.now();
  const interrupted = interruption();
  try {
    await build(planOfToday(toolchain), SERVERS, interrupted.signal, (text) => process.stdout.write(text));
  } catch (error) {
    if (error instanceof Interrupted) return 128 + interrupted.number();
    throw error;
  }
  console.log(`${((Date.now() - since) / 1000).toFixed(1)} s; programs in ${readServers().bin}`);
  return 0;
}

/** The first signal lets the step clear up after itself. */
function interruption(): { readonly signal: AbortSignal; readonly number: () => number } {
  const controller = new AbortController();
  let number = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      number = constants.signals[name];
      controller.abort();
    });
  }
  return { signal: controller.signal, number: () => number };
}

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

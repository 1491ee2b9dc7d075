// The first program of a world's PID namespace: it starts all others, and with its end they end.
// Run by up in the node's network namespace: init.ts --run RUN
import { appendFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Boot } from './init/boot';
import { Supervisor } from './init/supervisor';
import { readPlan } from './plan';
import { RunFolder } from './run-folder';

const { values } = parseArgs({ options: { run: { type: 'string', default: '.' } } });
const folder = new RunFolder(basename(values.run));
const plan = readPlan(folder);

/** One line of progress, for whoever waits and for the log. */
function say(line: string): void {
  const seconds = ((Date.now() - plan.startedAt) / 1000).toFixed(1);
  console.log(`${seconds.padStart(5)} s  ${line}`);
  appendFileSync(folder.file('progress'), `${line}\n`);
}

async function main(): Promise<void> {
  if (!plan.stays) endWithMaker();
  const stand = { folder, plan };
  await new Boot(stand, new Supervisor(stand, say), say).run();
  writeFileSync(folder.file('ready'), '');
}

/** The other end of stdin is held by the process that made the world: however that one ends, this world ends too. */
function endWithMaker(): void {
  process.stdin.on('end', () => process.exit(0)).resume();
}

main().catch((error) => {
  console.log(error);
  writeFileSync(folder.file('failed'), error instanceof Error ? error.message : String(error));
  process.exit(1);
});

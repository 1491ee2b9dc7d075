import { writeFileSync } from 'node:fs';

import { nodeSystem } from './node-system';
import { type Command, parse } from './parse';
import { print } from './print';
import { run } from './run';
import { synth } from './synth';
import type { SynthCommand } from './synth-command';
import type { Output } from './system';
import { terminalProgress } from './terminal-progress';
import { wrongUse } from './wrong-use';

const argv = process.argv.slice(2);
const progress = terminalProgress();

function outputOf(command: Exclude<Command, SynthCommand>): Output {
  const output = run(command, nodeSystem(progress, process));
  if (output.file) writeFileSync(output.file.path, output.file.text);
  return output;
}

function main(): Output | undefined {
  try {
    const command = parse(argv);
    if (command.name !== 'synth') return outputOf(command);
    synth(command, progress);
    return undefined;
  } catch (error) {
    return wrongUse(error, argv.includes('--debug'));
  }
}

const output = main();
if (output) {
  progress.clear();
  print(output);
}

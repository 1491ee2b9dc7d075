// `auto-https synth` by itself: a start without the checker's hundreds of files. What is not plain is left to lib/cli/main.ts.
import { readArguments } from './arguments';
import { print } from './print';
import { synth } from './synth';
import { SYNTH_OPTIONS, synthCommand } from './synth-command';
import { terminalProgress } from './terminal-progress';
import { wrongUse } from './wrong-use';

const argv = process.argv.slice(2);

try {
  const { words, given } = readArguments(argv, { synth: SYNTH_OPTIONS });
  synth(synthCommand(words.slice(1), given), terminalProgress());
} catch (error) {
  print(wrongUse(error, argv.includes('--debug')));
}

import { writeFileSync } from 'node:fs';

import { nodeSystem } from './node-system';
import { parse } from './parse';
import { Progress } from './progress';
import { run } from './run';
import type { Output } from './system';
import { wrongUse } from './wrong-use';

const { stdout, stderr } = process;
const argv = process.argv.slice(2);
const progress = new Progress({
  write: (text) => stderr.isTTY && stderr.write(text),
  now: () => performance.now(),
});

function outputOf(): Output {
  try {
    const output = run(parse(argv), nodeSystem(progress, process));
    if (output.file) writeFileSync(output.file.path, output.file.text);
    return output;
  } catch (error) {
    return wrongUse(error, argv.includes('--debug'));
  }
}

// Who reads only the first lines, as `head` does, closes the pipe.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const output = outputOf();
progress.clear();
stderr.write(output.stderr);
stdout.write(output.stdout);
process.exitCode = output.exitCode;

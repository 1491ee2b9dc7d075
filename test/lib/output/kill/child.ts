// A process that writes an output, and kills itself on the way: node child.cjs '{"folder": …}'
import { outputOf, type PlainOutput } from './outputs';
import { watchedDisk } from './watched-disk';
import { writeInto } from './write-into';

export interface ChildTask {
  readonly folder: string;
  readonly output: PlainOutput;
  /** The step before which it is killed, from 1. @default - it lives */
  readonly killAt?: number;
  /** Whether half of that step is done. @default false */
  readonly half?: boolean;
  /** Writes the outputs of these, one after the other, instead. @default - none */
  readonly turns?: readonly number[];
}

const { folder, output, killAt, half, turns }: ChildTask = JSON.parse(process.argv[2] ?? '');
const steps: string[] = [];

const disk = watchedDisk((step) => {
  if (steps.push(step.kind) !== killAt) return;
  if (half) step.half?.();
  process.kill(process.pid, 'SIGKILL');
});

for (const each of turns?.map(outputOf) ?? [output]) writeInto(folder, each, { disk, waitMs: 120_000 });
process.stdout.write(JSON.stringify(steps));

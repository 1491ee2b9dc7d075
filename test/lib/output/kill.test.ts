import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { recoverOutput } from '../../../lib/output/recover-output';
import type { ChildTask } from './kill/child';
import { NEW, OLD, outputOf } from './kill/outputs';
import { bundledChild } from './kill/run-child';
import { hasJournal, hasPlan, treeOf } from './kill/tree-of';
import { type DiskStep, watchedDisk } from './kill/watched-disk';
import { writeInto } from './kill/write-into';

const scratch = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const run = bundledChild(scratch);
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** A tree that an output makes. */
function made(name: string, output: typeof OLD) {
  const folder = join(scratch, name);
  writeInto(folder, output);
  return { folder, tree: treeOf(folder) };
}

const old = made('old', OLD);
const next = made('new', NEW);
const isOld = (folder: string) => sameTree(treeOf(folder), old.tree);
const isNew = (folder: string) => sameTree(treeOf(folder), next.tree);
const sameTree = (one: object, other: object) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

let copies = 0;
function copyOf(template: string): string {
  copies += 1;
  const folder = join(scratch, `${copies}`);
  cpSync(template, folder, { recursive: true });
  return folder;
}

type KillPoint = Pick<ChildTask, 'killAt' | 'half'>;

/** Before each step, and for a write in the middle of it. */
const pointsOf = (steps: readonly string[]): KillPoint[] =>
  steps.flatMap((kind, index) => {
    const killAt = index + 1;
    return kind === 'write' ? [{ killAt }, { killAt, half: true }] : [{ killAt }];
  });

/** What is wrong with a tree that a killed process left, after each of the next commands; nothing when it is old, new, or becomes so. */
function faultsOf(folder: string, point: KillPoint): string[] {
  const at = JSON.stringify(point);
  const found = isOld(folder) || isNew(folder) || hasPlan(folder) ? [] : [`${at}: mixed, and no journal tells of it`];
  const expected = hasPlan(folder) ? 'finished' : /none|discarded/;
  expect(recoverOutput(join(folder, 'dist'))).toMatch(expected);
  if (!isOld(folder) && !isNew(folder)) found.push(`${at}: mixed after the recovery`);
  if (hasJournal(folder)) found.push(`${at}: a journal after the recovery`);
  writeInto(folder, NEW);
  if (!isNew(folder) || hasJournal(folder)) found.push(`${at}: not new after the next synthesis`);
  rmSync(folder, { recursive: true });
  return found;
}

/** Runs a child for each, three at a time. */
async function forEach<T>(items: readonly T[], action: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await action(item);
  };
  await Promise.all([worker(), worker(), worker()]);
}

async function killEverywhere(template: string, points: readonly KillPoint[]): Promise<string[]> {
  const faults: string[] = [];
  await forEach(points, async (point) => {
    const folder = copyOf(template);
    const { killed } = await run({ folder, output: NEW, ...point });
    faults.push(...(killed ? [] : [`${JSON.stringify(point)}: not killed`]), ...faultsOf(folder, point));
  });
  return faults;
}

test('a process that is killed at any step leaves the old tree, the new one, or a journal that leads to one', async () => {
  const { steps } = await run({ folder: copyOf(old.folder), output: NEW });
  const points = pointsOf(steps);
  const faults = await killEverywhere(old.folder, points);
  tell(`${points.length} kill points, ${faults.length} mixed trees`);
  expect(faults).toEqual([]);
  expect(points.length).toBeGreaterThan(60);
});

test('so does one that is killed while it finishes what another one began', async () => {
  const { steps } = await run({ folder: copyOf(old.folder), output: NEW });
  const commit = steps.indexOf('rename') + 1;
  const middle = steps.indexOf('rename', steps.indexOf('rename', commit) + 1) + 1;
  const counts = await Promise.all(
    [commit - 1, commit + 1, middle].map(async (killAt) => {
      const template = copyOf(old.folder);
      await run({ folder: template, output: NEW, killAt });
      const again = await run({ folder: copyOf(template), output: NEW });
      const points = pointsOf(again.steps);
      return { points: points.length, faults: await killEverywhere(template, points) };
    }),
  );
  const points = counts.reduce((sum, each) => sum + each.points, 0);
  const faults = counts.flatMap((each) => each.faults);
  tell(`${points} kill points of a second run, ${faults.length} mixed trees`);
  expect(faults).toEqual([]);
  expect(points).toBeGreaterThan(60);
});

/** The error that the system raises when a step is refused. */
class Refused extends Error {
  public constructor(public readonly code: string) {
    super(`${code}: refused`);
  }
}

/** Writes the new output over the old one, with a disk that refuses a step; half a write is there before it is refused. */
function refuseAt(folder: string, refused: number, code: string): { steps: number; message?: string } {
  let steps = 0;
  const disk = watchedDisk((step: DiskStep) => {
    steps += 1;
    if (steps !== refused) return;
    step.half?.();
    throw new Refused(code);
  });
  try {
    writeInto(folder, NEW, { disk });
    return { steps };
  } catch (error) {
    return { steps, message: (error as Error).message };
  }
}

test.each(['ENOSPC', 'EACCES'])('a disk that says %s at any step is told, with the state of the files', (code) => {
  const { steps } = refuseAt(copyOf(old.folder), 0, code);
  const wrong: string[] = [];
  for (let refused = 1; refused <= steps; refused++) {
    const folder = copyOf(old.folder);
    const { message } = refuseAt(folder, refused, code);
    const saysOld = message?.includes(`${code}: refused`) && message.includes('nothing was changed');
    const saysJournal =
      message?.includes(`${code}: refused`) && message.includes('.auto-https-synth has what is missing');
    const isTrue = hasPlan(folder) ? saysJournal : isOld(folder) ? saysOld : isNew(folder) && message === undefined;
    if (!isTrue) wrong.push(`step ${refused}: ${message}`);
    wrong.push(...faultsOf(folder, { killAt: refused }));
  }
  expect(wrong).toEqual([]);
  expect(steps).toBeGreaterThan(50);
});

test('of several runs side by side one has the last word, and none is mixed in', async () => {
  const folder = copyOf(old.folder);
  const trees = [0, 1, 2, 3].map((who) => made(`alone-${who}`, outputOf(who)).tree);
  await Promise.all([0, 1, 2, 3].map((who) => run({ folder, output: OLD, turns: [who, who + 4, who, who + 4, who] })));
  expect(trees.filter((tree) => sameTree(treeOf(folder), tree))).toHaveLength(1);
  expect(hasJournal(folder)).toBe(false);
});

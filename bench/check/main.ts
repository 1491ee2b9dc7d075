// The speed of the checker against its goals: npm run bench:check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineClass } from '../machine';
import { atMost, isReached, median, medianRatio, type Ratio, ratioTable } from '../ratio-table';
import { runApart, timeNode } from '../run-apart';
import { filesOf, readSample, writeFiles } from './apps';
import type { Memory } from './memory';
import { type Round, timeRound } from './time-check';
import type { Synth } from './time-synth';

const ROUNDS = 5;
const [MANY, FEW, CHARTS] = [5000, 1000, 500];

function main(): void {
  const root = mkdtempSync(join(tmpdir(), 'bench-check-'));
  try {
    const folders = Object.fromEntries([MANY, FEW, CHARTS].map((apps) => [apps, folderOf(root, apps)]));
    const folder = (apps: number) => folders[apps] as string;
    const ratios = [
      ...timeRatios(folder(MANY), folder(FEW)),
      memoryRatio(runApart<Memory>('bench/check/memory.ts', [folder(MANY)], ['--expose-gc'])),
      synthRatio(`${MANY} apps in one chart`, runApart<Synth>('bench/check/time-synth.ts', [folder(MANY), 'one'])),
      synthRatio(
        `${CHARTS} apps, a chart each`,
        runApart<Synth>('bench/check/time-synth.ts', [folder(CHARTS), 'each']),
      ),
      startRatio(),
    ];
    const table = ratioTable(ratios);
    console.log(table);
    writeFileSync(join(__dirname, 'RESULTS.md'), results(table));
    process.exitCode = ratios.every(isReached) ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function folderOf(root: string, apps: number): string {
  const folder = join(root, String(apps));
  mkdirSync(folder);
  writeFiles(folder, filesOf(readSample('dist'), apps));
  return folder;
}

/** Side by side in each round, after two rounds that do not count: as many as it takes until the code is compiled. */
function timeRatios(many: string, few: string): Ratio[] {
  timeRound(many);
  timeRound(many);
  const rounds = Array.from({ length: ROUNDS }, () => ({ many: timeRound(many), few: timeRound(few) }));
  const both = (pick: (round: { many: Round; few: Round }) => readonly [number, number]) => rounds.map(pick);
  const toJsYaml = both(({ many }) => [many.check, many.jsYaml]);
  const toFewer = both(({ many, few }) => [many.check / MANY, few.check / FEW]);
  return [
    {
      what: `whole check of ${MANY} apps × 7 documents, to js-yaml's parsing`,
      measured: milliseconds(toJsYaml),
      ratio: medianRatio(toJsYaml),
      goal: atMost(2),
    },
    {
      what: `time an app at ${MANY} apps, to that at ${FEW}`,
      measured: milliseconds(both(({ many, few }) => [many.check, few.check])),
      ratio: medianRatio(toFewer),
      goal: atMost(1.3),
    },
  ];
}

function memoryRatio({ parsed, peak, kept }: Memory): Ratio {
  const measured = `${peak.toFixed(0)} MB to ${parsed.toFixed(0)} MB; ${kept.toFixed(0)} MB without garbage`;
  return { what: 'most memory of the heap, to the parsed objects', measured, ratio: peak / parsed, goal: atMost(3) };
}

function synthRatio(what: string, { synth, check }: Synth): Ratio {
  const measured = milliseconds([[check, synth]]);
  return { what: `check in process, to cdk8s synth: ${what}`, measured, ratio: check / synth, goal: atMost(0.25) };
}

function startRatio(): Ratio {
  const run = ['bin/auto-https.cjs', 'check', 'dist'];
  timeNode(run);
  const rounds = Array.from({ length: 4 * ROUNDS + 1 }, () => [timeNode(run), timeNode(['-e', '0'])] as const);
  const what = '`auto-https check dist`, to `node -e 0`';
  return { what, measured: milliseconds(rounds), ratio: medianRatio(rounds), goal: atMost(2.5) };
}

function milliseconds(rounds: readonly (readonly [number, number])[]): string {
  const [one, other] = [median(rounds.map(([one]) => one)), median(rounds.map(([, other]) => other))];
  return `${one.toFixed(0)} ms to ${other.toFixed(0)} ms`;
}

function results(table: string): string {
  const date = new Date().toISOString().slice(0, 10);
  return `# Speed of the checker

Made by \`npm run bench:check\` on ${date} with Node ${process.versions.node}, ${process.platform}, ${machineClass()}.
Trust the ratios, not the milliseconds, which are of processor time (of the clock for the start): each is the median of ${ROUNDS} rounds (of ${4 * ROUNDS + 1} for the start), both sides one after the
other in each round. Synth and memory are measured once.

${table}
`;
}

main();

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { node } from '../measure/command';
import { compare } from '../measure/compare';
import { race } from '../measure/race';
import type { Measurement, Place } from '../measurement';
import { digestOfFiles, requireSame } from '../outputs/digest';
import { type Entry, entry, INPUT } from '../projects/entry';
import { preparedProject, sourceChanged, unchanged } from '../projects/prepared';
import { Project } from '../projects/project';
import { TSCONFIG } from '../projects/tsconfig';
import { atLeast, type Ratio } from '../ratio-table';
import type { WritingRacer } from '../writers';

const APPS = 10;
const STOCK: Entry = { declared: 'declareTypedApps', args: [APPS], by: 'cdk8s' };
const OURS: Entry = { declared: 'declareTypedApps', args: [APPS], by: 'synthesize' };

/** From TypeScript with the types of all CRDs to manifests. */
export const SOURCE: Measurement = { id: 'source', measure };

function measure({ folder, rounds }: Place): Ratio[] {
  const racers = [
    cdk8sSynth('ts-node', folder, 'npx ts-node main.ts'),
    cdk8sSynth('transpile', folder, 'npx ts-node --transpile-only main.ts'),
    firstTime('first', join(folder, 'first')),
    sourceChanged('changed', preparedProject(join(folder, 'changed'), OURS), OURS),
    unchanged('second', preparedProject(join(folder, 'second'), OURS)),
  ];
  const times = race(racers, rounds, () =>
    requireSame(Object.fromEntries(racers.map(({ name, output }) => [name, digestOfFiles(output)]))),
  );
  const row = (stock: string, what: string, ours: string) => ({
    what: `${what}, ${APPS} apps of imported types`,
    ...compare(times, stock, ours, ', same bytes'),
  });
  const synth = '`cdk8s synth` with ts-node to `auto-https synth`, which checks no types';
  return [
    { ...row('ts-node', `${synth}: first time`, 'first'), goal: atLeast(12) },
    { ...row('ts-node', `${synth}: main.ts changed`, 'changed'), goal: atLeast(12) },
    { ...row('ts-node', `${synth}: nothing changed`, 'second'), goal: atLeast(12) },
    row('transpile', '`cdk8s synth` with ts-node --transpile-only to `auto-https synth`: first time', 'first'),
  ];
}

/** As `cdk8s init typescript-app` sets it up, but that it does not ask the network for a newer cdk8s. */
function cdk8sSynth(name: string, folder: string, app: string): WritingRacer {
  const files = { 'main.ts': entry(STOCK), [INPUT]: '', 'tsconfig.json': TSCONFIG };
  const project = new Project(join(folder, name), files);
  const cli = join(project.folder, 'node_modules/cdk8s-cli/bin/cdk8s');
  const args = [cli, 'synth', '--app', app, '--output', 'dist', '--check-upgrade=false'];
  return { name, output: project.output, command: node(args, { cwd: project.folder }) };
}

function firstTime(name: string, folder: string): WritingRacer {
  const project = new Project(folder, { 'main.ts': entry(OURS), [INPUT]: '' });
  const before = () => {
    for (const made of ['dist', 'dist.lock.json', 'node_modules/.cache']) {
      rmSync(join(folder, made), { recursive: true, force: true });
    }
  };
  return { ...unchanged(name, project), before };
}

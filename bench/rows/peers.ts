import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compare } from '../measure/compare';
import { type Racer, race } from '../measure/race';
import type { Measurement, Place } from '../measurement';
import { digestOfObjects, requireSame } from '../outputs/digest';
import { helm } from '../peers/helm';
import { kosko } from '../peers/kosko';
import { kustomize } from '../peers/kustomize';
import { preparedProject, runAnew } from '../projects/prepared';
import { atLeast, type Goal, type Ratio } from '../ratio-table';
import { writer } from '../writers';
import { count } from './sizes';

const MANY = 1000;

/** A peer, and how many times as long as ours it should take at least. */
interface Peer {
  readonly what: string;
  readonly racer: (apps: number, folder: string, printTo: string) => Racer;
  readonly goal?: Goal;
}

const PEERS: readonly Peer[] = [
  { what: '`helm template`', racer: helm, goal: atLeast(3) },
  { what: '`kosko generate`', racer: kosko, goal: atLeast(1) },
  { what: '`kubectl kustomize`', racer: kustomize },
];

/** Other tools that make manifests of many apps. */
export const PEERS_ROWS: Measurement = { id: 'peers', measure };

function measure(place: Place): Ratio[] {
  const apps = place.size(MANY);
  const files = PEERS.map((_, index) => join(place.folder, `peer-${index}.yaml`));
  const racers = PEERS.map(({ racer }, index) => racer(apps, place.folder, files[index] as string));
  const ours = writer('ours', apps, 'one', place.folder);
  const main = { declared: 'declareApps', args: [apps, 'one'], by: 'ours' } as const;
  const command = runAnew('command', preparedProject(join(place.folder, 'command'), main));
  const times = race([...racers, ours, command], place.rounds, () => {
    requireSameObjects(racers, files, [ours.output, command.output]);
  });
  return PEERS.flatMap(({ what, goal }, index) => {
    const compared = (name: string) => compare(times, (racers[index] as Racer).name, name, ', same objects');
    return [
      { what: `${what} to ours: ${count(apps)}`, ...compared(ours.name), goal },
      { what: `${what} to \`auto-https synth\`, prepared: ${count(apps)}`, ...compared(command.name), goal },
    ];
  });
}

function requireSameObjects(racers: readonly Racer[], files: readonly string[], folders: readonly string[]): void {
  const ours = folders.map((folder, index) => [`ours ${index}`, join(folder, 'apps.k8s.yaml')] as const);
  const all = [...ours, ...racers.map(({ name }, index) => [name, files[index] as string] as const)];
  requireSame(Object.fromEntries(all.map(([name, file]) => [name, digestOfObjects(readFileSync(file, 'utf8'))])));
}

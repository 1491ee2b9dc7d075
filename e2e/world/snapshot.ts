import { writeFileSync } from 'node:fs';
import { Entrance } from './entrance';
import { runningInit } from './init-record';
import type { RunFolder } from './run-folder';

/** The log that the snapshot is. */
const NAME = 'cluster';
const OBJECTS = 'certificates,certificaterequests,orders,challenges,gateways,virtualservices,ingresses';
const QUESTIONS: readonly (readonly string[])[] = [
  ['get', 'pods,services,deployments', '--all-namespaces', '--output', 'wide'],
  ['get', OBJECTS, '--all-namespaces', '--output', 'yaml'],
  ['get', 'events', '--all-namespaces', '--sort-by', '.metadata.creationTimestamp'],
];
const PATIENCE_MS = 5_000;

/** What the cluster says of itself, beside the logs, as it will not be there to be asked. */
export async function writeSnapshot(folder: RunFolder): Promise<void> {
  if (runningInit(folder) === undefined || !folder.has('api.up')) return;
  const inside = new Entrance(folder);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answers = QUESTIONS.map(async (args) => {
    const { stdout, stderr } = await inside.tryKubectl(args, { signal });
    return `$ kubectl ${args.join(' ')}\n${stdout}${stderr}`;
  });
  writeFileSync(folder.log(NAME), (await Promise.all(answers)).join('\n'));
}

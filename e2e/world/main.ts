// Worlds for people: node scripts/run-ts.cjs e2e/world/main.ts up|down|status
import { existsSync } from 'node:fs';
import { parseArguments, USAGE } from './arguments';
import { takeDown } from './down';
import { namespaceFile, nodeNamespace, outsideNamespace } from './network/names';
import { noWorld, readPlan } from './plan';
import { RunFolder } from './run-folder';
import { statusLines } from './status/status';
import { World, type WorldOptions } from './world';

async function up(options: WorldOptions): Promise<void> {
  const begun = Date.now();
  const say = (line: string) => console.log(`${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s  ${line}`);
  const world = await World.up({ ...options, say, stays: true });
  const { bin } = readPlan(new RunFolder(world.id));
  console.log(`
kubectl:  nsenter --net=/run/netns/${nodeNamespace(world.id)} ${bin}/kubectl --kubeconfig ${world.run}/conf/admin.kubeconfig get pods -A
outside:  nsenter --net=/run/netns/${outsideNamespace(world.id)} dig @198.51.100.1 sample.com SOA
logs:     ${world.run}/log
end:      node scripts/run-ts.cjs e2e/world/main.ts down ${world.id}`);
}

/** Of one world alone, whatever a crash has left of it. */
async function down(id: string, keepLogs: boolean): Promise<void> {
  const folder = new RunFolder(id);
  const traces = [folder.path, ...[nodeNamespace, outsideNamespace].map((name) => namespaceFile(name(id)))];
  if (!traces.some((path) => existsSync(path))) throw noWorld(id);
  await takeDown(folder, { keepLogs });
}

async function main(): Promise<void> {
  const wanted = parseArguments(process.argv.slice(2));
  if (wanted.command === 'up') await up(wanted.options);
  else if (wanted.command === 'down') await down(wanted.id, wanted.keepLogs);
  else if (wanted.command === 'status') for (const line of statusLines(RunFolder.all())) console.log(line);
  else console.log(USAGE);
}

main();

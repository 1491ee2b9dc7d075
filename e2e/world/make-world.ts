import { writeFileSync } from 'node:fs';
import { INTERNET_NODE } from './addresses';
import { InitFollower } from './await-init';
import { Entrance } from './entrance';
import { makeNetwork } from './network/network';
import { makePki } from './pki/make-pki';
import { type Plan, writePlan } from './plan';
import { PlatformInstall } from './platform/install-platform';
import type { InstallStep } from './platform/install-script';
import type { RunFolder } from './run-folder';
import { startInit } from './start-init';

export interface Making {
  readonly folder: RunFolder;
  readonly plan: Plan;
  /** The folder that holds install/ and dist/. */
  readonly product: string;
  readonly steps: readonly InstallStep[];
  readonly say: (line: string) => void;
  /** Ends it where that is not by the end of the first process. */
  readonly signal: AbortSignal;
}

/** Everything up to an installed platform, in a folder that exists. */
export async function makeWorld({ folder, plan, product, steps, say, signal }: Making): Promise<void> {
  const inside = new Entrance(folder);
  const platform = new PlatformInstall({
    plan,
    product,
    steps,
    home: folder.path,
    kubectl: (args, options) => inside.tryKubectl(args, options),
    say,
  });
  writePlan(plan);
  writeFileSync(folder.file('resolv.outside'), `nameserver ${INTERNET_NODE}\n`);
  await Promise.all([makeNetwork(folder.id), makePki(folder)]);
  say('network and certificates');
  signal.throwIfAborted();
  await startInit(folder, plan);
  const init = new InitFollower(folder, say);
  await init.until('api.up');
  // Manifests need no more than the API server: pods follow when their node is there.
  await Promise.all([platform.apply(), init.until('ready')]);
  await platform.wait();
  writeFileSync(folder.file('installed'), '');
  say('platform installed');
}

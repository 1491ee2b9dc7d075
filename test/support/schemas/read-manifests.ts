import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll, Schema, timestampTag, YAML11_SCHEMA } from 'js-yaml';

export interface ReadManifest {
  /** The file's name in the folder. */
  readonly file: string;
  /** The document's place in its file, from 0. */
  readonly index: number;
  readonly doc: unknown;
}

/** As kubectl reads YAML: an unquoted `on` is a boolean, an unquoted date is a string. */
const KUBECTL = new Schema(YAML11_SCHEMA.tags.filter((tag) => tag !== timestampTag));

/** The documents of every `*.yaml` of a folder, in the order of the files' names; empty ones are left out. */
export function readManifests(dir: string): ReadManifest[] {
  const files = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((file) => readFile(dir, file));
}

function readFile(dir: string, file: string): ReadManifest[] {
  const docs = loadAll(readFileSync(join(dir, file), 'utf8'), { filename: file, schema: KUBECTL });
  return docs.map((doc, index) => ({ file, index, doc })).filter(({ doc }) => doc !== null);
}

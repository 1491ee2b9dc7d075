import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadAll, Schema, timestampTag, YAML11_SCHEMA } from 'js-yaml';
import type { JsonObject } from './json';
import type { Manifest, Tree } from './tree';

/** As kubectl and helm read YAML: an unquoted `on` is a boolean, an unquoted date is a string. */
export const KUBECTL = new Schema(YAML11_SCHEMA.tags.filter((tag) => tag !== timestampTag));

export const VALUES = '.values.yaml';

/** The tree of a folder that holds dist/ and install/. */
export function readTree(product: string): Tree {
  const names = (folder: string, end: string) =>
    readdirSync(join(product, folder)).filter((name) => name.endsWith(end));
  const text = (folder: string, name: string) => readFileSync(join(product, folder, name), 'utf8');
  const manifests = (name: string) =>
    loadAll(text('dist', name), { filename: name, schema: KUBECTL }).filter((doc) => doc !== null) as Manifest[];
  const values = (name: string) => load(text('install', name), { filename: name, schema: KUBECTL }) as JsonObject;
  return {
    dist: Object.fromEntries(names('dist', '.yaml').map((name) => [name, manifests(name)])),
    values: Object.fromEntries(names('install', VALUES).map((name) => [name.slice(0, -VALUES.length), values(name)])),
  };
}

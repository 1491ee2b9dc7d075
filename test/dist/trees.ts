import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { readManifests } from '../support/schemas/read-manifests';
import { RICH_APPS, synthesizeRich } from './rich-apps';

export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
}

/** A reference to another object, as RoleBindings have it. */
export interface ObjectReference {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

export interface Document {
  readonly file: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly roleRef?: ObjectReference;
  readonly subjects?: readonly ObjectReference[];
  readonly spec?: { readonly selector?: Readonly<Record<string, string>> };
}

const scratch = mkdtempSync(join(tmpdir(), 'trees-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const rich = Object.entries(RICH_APPS).map(([name, app], index): [string, string] => {
  const folder = join(scratch, `${index}`);
  synthesizeRich(app, folder);
  return [name, folder];
});

/** Folders of manifests by what they are: the committed one, and those of every rich app. */
export const TREES: readonly (readonly [name: string, folder: string])[] = [
  ['dist/', resolve(__dirname, '../../dist')],
  ...rich,
];

/** Every document of a folder, in the order in which `kubectl apply -f` takes them. */
export function documentsOf(folder: string): Document[] {
  return readManifests(folder).map(({ file, doc }) => ({ ...(doc as Document), file }));
}

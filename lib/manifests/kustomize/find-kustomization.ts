import { documentRanges } from '../document-ranges';
import { readText } from '../files/read-text';
import type { Folder, Place } from '../files/walk-folder';
import { parseDocument } from '../parse-document';
import { KUSTOMIZATION_NAMES, type Kustomization, kustomizationOf } from './kustomization';

/** The kustomization of a folder, and its file. */
export interface FoundKustomization extends Place {
  readonly kustomization: Kustomization;
}

/** The kustomization of a folder, if it holds one. */
export function findKustomization({ files }: Pick<Folder, 'files'>): FoundKustomization | undefined {
  for (const name of KUSTOMIZATION_NAMES) {
    const place = files.find(({ path }) => path === name || path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
    const kustomization = place && readKustomization(place.path);
    if (kustomization) return { ...place, kustomization };
  }
  return undefined;
}

/** What is no kustomization, or no YAML, is read and judged as any other file. */
export function readKustomization(path: string): Kustomization | undefined {
  const read = readText(path);
  const range = 'text' in read ? documentRanges(read.text)[0] : undefined;
  if (!('text' in read) || range === undefined) return undefined;
  const { values } = parseDocument(read.text, range, path);
  return kustomizationOf(values[0]);
}

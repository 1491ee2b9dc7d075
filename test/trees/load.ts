import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Facts } from '../../lib/wiring/facts/facts';

/** A well-wired tree in the style of somebody else, changes that break one wire of it, and changes that break none. */
export interface TreeStyle {
  /** Name of its folder. */
  readonly style: string;
  readonly base: Tree;
  readonly slips: readonly Slip[];
  readonly variations: readonly Variation[];
}

/** Texts of YAML files by their names. */
export type Tree = Readonly<Record<string, string>>;

/** One change of a tree's text. */
export interface Change {
  /** Unique in its style. */
  readonly id: string;
  /** @default 'tree.yaml' */
  readonly file?: string;
  /** Text that occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** What is known beside the tree. @default - nothing */
  readonly facts?: Facts;
}

/** A change that breaks a wire. */
export interface Slip extends Change {
  /** Row of the catalogue of mis-wirings, or a mistake that it does not name. */
  readonly row: number | 'other';
  /** What somebody did, in a sentence. */
  readonly slip: string;
  /** Objects as `Kind namespace/name` (or `Kind name`), each of which is a right answer. */
  readonly culprit: readonly string[];
  /** How bad it is where the tree is all there is. */
  readonly severity: 'error' | 'warning' | 'info';
}

/** A change after which the tree looks unusual and works: no `error` may be raised. */
export interface Variation extends Change {
  readonly why: string;
}

/** Reads all styles, in order of their names. */
export function loadTrees(folder: string = __dirname): TreeStyle[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((style) => loadStyle(join(folder, style), style));
}

function loadStyle(folder: string, style: string): TreeStyle {
  const texts = Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const { 'slips.yaml': slips = '[]', 'variations.yaml': variations = '[]', ...base } = texts;
  return { style, base, slips: load(slips) as Slip[], variations: load(variations) as Variation[] };
}

/** The tree after a change. */
export function changed(base: Tree, { file = 'tree.yaml', find, replace }: Change): Tree {
  const text = base[file];
  if (text === undefined) throw new Error(`the tree has no file ${JSON.stringify(file)}`);
  return { ...base, [file]: apply(text, find, replace) };
}

/** Replaces a text that must occur exactly once. */
export function apply(text: string, find: string, replace: string): string {
  const at = text.indexOf(find);
  if (find === '' || at === -1) throw new Error(`not found: ${JSON.stringify(find)}`);
  if (text.includes(find, at + 1)) throw new Error(`found more than once: ${JSON.stringify(find)}`);
  return text.slice(0, at) + replace + text.slice(at + find.length);
}

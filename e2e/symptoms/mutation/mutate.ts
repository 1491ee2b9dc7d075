import { type Json, sameJson, stableText } from '../tree/json';
import { valueAt, withChild, withoutChild, withParent } from '../tree/pointer';
import { type Manifest, nameOf, type ObjectName, type Tree, valuesOf } from '../tree/tree';
import { describeEdit } from './describe';
import type { Edit } from './edit';
import type { Mutation } from './mutation';

/** The tree with the slip in it, and with what it needs. @throws Error where an edit does not apply exactly once */
export function mutate(tree: Tree, { given = [], edits }: Pick<Mutation, 'given' | 'edits'>): Tree {
  return editTree(tree, [...given, ...edits]);
}

/** The tree that the slip is made in. */
export function withGiven(tree: Tree, { given = [] }: Pick<Mutation, 'given'>): Tree {
  return editTree(tree, given);
}

function editTree(tree: Tree, edits: readonly Edit[]): Tree {
  return edits.reduce((edited, edit) => applyEdit(edited, edit), tree);
}

function applyEdit(tree: Tree, edit: Edit): Tree {
  switch (edit.does) {
    case 'add': {
      const documents = tree.dist[edit.file];
      if (documents === undefined) throw refused(edit, `dist/ has no file ${edit.file}`);
      return { ...tree, dist: { ...tree.dist, [edit.file]: [...documents, edit.manifest] } };
    }
    case 'remove':
      return changeObject(tree, edit, edit.object, () => []);
    case 'set':
      return changeObject(tree, edit, edit.object, (object) => [setValue(object, edit)]);
    case 'item':
      return changeObject(tree, edit, edit.object, (object) => [setItem(object, edit)]);
  }
}

/** The one object of that name becomes what `change` makes of it. */
function changeObject(tree: Tree, edit: Edit, name: ObjectName, change: (object: Json) => readonly Json[]): Tree {
  const release = Object.keys(tree.values).find((key) => valuesOf(key) === name);
  if (release !== undefined) {
    const [value] = change(tree.values[release] as Json);
    return { ...tree, values: { ...tree.values, [release]: value as Tree['values'][string] } };
  }
  const files = Object.entries(tree.dist);
  const found = files.flatMap(([, documents]) => documents).filter((document) => nameOf(document) === name).length;
  if (found !== 1) throw refused(edit, `the tree has ${found} objects of that name`);
  const changed = (document: Manifest) => (nameOf(document) === name ? (change(document) as Manifest[]) : [document]);
  return { ...tree, dist: Object.fromEntries(files.map(([file, documents]) => [file, documents.flatMap(changed)])) };
}

function setValue(object: Json, edit: Extract<Edit, { does: 'set' }>): Json {
  const { at, from, to } = edit;
  const there = valueAt(object, at);
  if (!sameJson(there, from)) throw refused(edit, `${stableText(there)} stands there`);
  if (sameJson(from, to)) throw refused(edit, 'it changes nothing');
  return withParent(object, at, (parent, step) =>
    to === undefined ? withoutChild(parent, step) : withChild(parent, step, to),
  );
}

function setItem(object: Json, edit: Extract<Edit, { does: 'item' }>): Json {
  const { at, from, to } = edit;
  const list = valueAt(object, at);
  if (!Array.isArray(list)) throw refused(edit, 'no list stands there');
  const found = list.filter((item) => sameJson(item, from)).length;
  if (from !== undefined && found !== 1) throw refused(edit, `the list has ${found} such items`);
  const kept = list.flatMap((item) => (sameJson(item, from) ? (to === undefined ? [] : [to]) : [item]));
  const added = from === undefined && to !== undefined ? [to] : [];
  return withParent(object, at, (parent, step) => withChild(parent, step, [...kept, ...added]));
}

function refused(edit: Edit, why: string): Error {
  return new Error(`the edit "${describeEdit(edit)}" does not apply: ${why}`);
}

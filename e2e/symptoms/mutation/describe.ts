import type { Json } from '../tree/json';
import { nameOf } from '../tree/tree';
import type { Edit } from './edit';

/** An edit in a line, for people. */
export function describeEdit(edit: Edit): string {
  switch (edit.does) {
    case 'add':
      return `+ ${nameOf(edit.manifest)}`;
    case 'remove':
      return `− ${edit.object}`;
    default: {
      const { object, at, from, to } = edit;
      const place = `${object} ${at.slice(1).replaceAll('/', '.').replaceAll('~1', '/')}`;
      if (from === undefined) return `${place}: + ${short(to)}`;
      return to === undefined ? `${place}: − ${short(from)}` : `${place}: ${short(from)} → ${short(to)}`;
    }
  }
}

const MOST = 70;

function short(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

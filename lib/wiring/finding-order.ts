import { type Finding, HOPS, type NotDecided, type ObjectRef } from './finding';
import { nameOf } from './graph/resource';
import type { Source } from './manifest';

/** Findings in an order that follows from what they say, each once, whatever the order they were found in. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return unique(findings, partsOf);
}

/** The same for findings that somebody let stand. */
export function silencedInOrder<T extends { readonly finding: Finding }>(silenced: readonly T[]): T[] {
  const placed = silenced.map((one) => ({ one, source: one.finding.source }));
  return unique(placed, ({ one }) => partsOf(one.finding)).map(({ one }) => one);
}

/** The same for what could not be told. */
export function notDecidedInOrder(notDecided: readonly NotDecided[]): NotDecided[] {
  return unique(notDecided, (one) => [one.needs, one.code, identity(one.object), one.host ?? '']);
}

function partsOf(one: Finding): string[] {
  return [
    // What belongs to no host comes last.
    one.host ?? '\uffff',
    String(HOPS.indexOf(one.hop)).padStart(2, '0'),
    identity(one.object),
    one.code,
    one.path,
    one.what,
  ];
}

/** Where an object stands, as far as it stands somewhere. */
interface Placed {
  readonly source?: Source | undefined;
}

/** Of two that are alike the one that stands first in the files is kept. */
function unique<T extends Placed>(all: readonly T[], parts: (one: T) => string[]): T[] {
  const keyed = all.map((one) => ({ one, key: parts(one).join('\0'), place: placeOf(one) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.place, b.place));
  return keyed.filter(({ key }, index) => keyed[index - 1]?.key !== key).map(({ one }) => one);
}

function identity(object: ObjectRef): string {
  return `${nameOf(object)} ${object.apiVersion}`;
}

function placeOf({ source }: Placed): string {
  if (source === undefined) return '';
  return [source.file, ...[source.document, source.item ?? 0].map((n) => String(n).padStart(9, '0'))].join('\0');
}

/** By code units: the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

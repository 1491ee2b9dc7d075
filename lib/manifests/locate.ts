import type { Source } from '../wiring/manifest';
import { documentRanges } from './document-ranges';
import { loadAsKubectl } from './yaml/load-as-kubectl';
import { type OutlineNode, outlinesOf } from './yaml/outline';
import { repairPlaceholders } from './yaml/repair-placeholders';
import type { DocumentRange } from './yaml/split-documents';

/** A step to a field: a key of a mapping, or an index of a list. */
export type Step = string | number;

/**
 * The line of a field, from 1; of what is missing, the line of what should hold it. It reads the document once more, so it is
 * for objects with findings only.
 *
 * @param text of the whole file
 */
export function locate(text: string, source: Source, steps: readonly Step[]): number {
  const range = last(documentRanges(text), ({ firstLine }) => firstLine <= source.line);
  if (range === undefined) return source.line;
  const root = outlineAt(text, range, source.line);
  if (root === undefined) return source.line;
  const path = source.item === undefined ? steps : ['items', source.item, ...steps];
  const offset = offsetOf(root.node, path);
  return offset === undefined ? source.line : range.firstLine + linesBefore(root.part, offset);
}

interface Outlined {
  /** What the outline's offsets count in: as many lines as the range, whatever stands on them. */
  readonly part: string;
  readonly node: OutlineNode;
}

/** The outline of a range. It nearly always holds one document; of several it is the last that begins before the line. */
function outlineAt(text: string, range: DocumentRange, line: number): Outlined | undefined {
  const whole = text.slice(range.start, range.end);
  const readings = [() => whole, () => loadAsKubectl(whole, true).text, () => repairPlaceholders(whole)?.text];
  for (const reading of readings) {
    const part = attempt(reading);
    const nodes = part === undefined ? undefined : attempt(() => outlinesOf(part));
    const begins = ({ start = 0 }: OutlineNode) => range.firstLine + linesBefore(part as string, start) <= line;
    const node = last(nodes ?? [], begins) ?? nodes?.[0];
    if (node !== undefined) return { part: part as string, node };
  }
  return undefined;
}

function last<T>(list: readonly T[], fits: (one: T) => boolean): T | undefined {
  return list.filter(fits).at(-1);
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Where the field stands, or the last on the way to it that there is. */
function offsetOf(root: OutlineNode, path: readonly Step[]): number | undefined {
  let node: OutlineNode | undefined = root;
  let offset = root.start;
  for (const step of path) {
    const found: Place | undefined = typeof step === 'number' ? itemAt(node, step) : entryAt(node, step);
    if (found === undefined) break;
    offset = found.start ?? offset;
    node = found.node;
  }
  return offset;
}

interface Place {
  readonly start?: number;
  readonly node: OutlineNode;
}

function itemAt({ items }: OutlineNode, index: number): Place | undefined {
  const node = items?.[index];
  return node && { ...(node.start !== undefined && { start: node.start }), node };
}

/** The last of a name counts, as it does when the document is read; what `<<` brings in counts where it is written. */
function entryAt({ entries }: OutlineNode, key: string): Place | undefined {
  const entry = last(entries ?? [], (one) => one.key === key);
  if (entry) return { ...(entry.keyStart !== undefined && { start: entry.keyStart }), node: entry.value };
  const merged = entries?.find((one) => one.key === '<<')?.value;
  for (const node of merged ? [merged, ...(merged.items ?? [])] : []) {
    const found = entryAt(node, key);
    if (found) return found;
  }
  return undefined;
}

function linesBefore(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

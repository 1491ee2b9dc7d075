import type { YAMLException } from 'js-yaml';
import { type InputFault, inputFault } from './input-faults';
import { duplicateKeys } from './yaml/duplicate-keys';
import { loadAsKubectl } from './yaml/load-as-kubectl';
import { quickYaml } from './yaml/quick-yaml';
import { repairPlaceholders } from './yaml/repair-placeholders';
import type { DocumentRange } from './yaml/split-documents';
import { unwalkable } from './yaml/unfolded-size';

/** What a part of a text holds: one value, none, or several where it holds `...`. */
export interface ParsedDocument {
  readonly values: readonly unknown[];
  readonly faults: readonly InputFault[];
  /** Whether it is a template that only its tool can read. */
  readonly isTemplate?: boolean;
}

/** As many values as kubectl lets the aliases of a small document unfold to. Source: go.yaml.in/yaml/v2 v2.4.4, decode.go. */
const MOST_VALUES = 400_000;

/** Reads one document of a text. */
export function parseDocument(text: string, range: DocumentRange, file: string): ParsedDocument {
  const quick = quickYaml(text, range.start, range.end);
  if (quick !== undefined) return { values: [quick], faults: [] };
  const part = text.slice(range.start, range.end);
  return /^\s*[{[]/.test(part) ? jsonDocument(part, range, file) : yamlDocument(part, range, file);
}

/** JSON is YAML, and read as such where it is no strict JSON or where a key stands twice. */
function jsonDocument(part: string, range: DocumentRange, file: string): ParsedDocument {
  try {
    const value: unknown = JSON.parse(part);
    if (keysWritten(part) === keysIn(value)) return { values: [value], faults: [] };
  } catch {
    // Said by the YAML reader.
  }
  return yamlDocument(part, range, file);
}

const JSON_TEXT = /"(?:[^"\\]|\\.)*"\s*(:?)/g;

function keysWritten(json: string): number {
  let keys = 0;
  JSON_TEXT.lastIndex = 0;
  for (let match = JSON_TEXT.exec(json); match !== null; match = JSON_TEXT.exec(json)) if (match[1] === ':') keys++;
  return keys;
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Object.values(value).reduce((sum: number, part) => sum + keysIn(part), 0);
  return parts + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

function yamlDocument(part: string, range: DocumentRange, file: string): ParsedDocument {
  try {
    return walkable(loadAsKubectl(part).values, part, range, file);
  } catch (error) {
    if (isDuplicate(error)) return withDuplicates(part, range, file);
    const repaired = repairPlaceholders(part);
    const values = repaired && attempt(() => loadAsKubectl(repaired.text, true).values);
    if (repaired && values) return { values: repaired.restore(values) as unknown[], faults: [] };
    if (part.includes('{{') || part.includes('{%')) return { values: [], faults: [], isTemplate: true };
    return { values: [], faults: [syntaxFault(error, part, range, file)] };
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The values, if their aliases are of reasonable size. */
function walkable(values: unknown[], part: string, range: DocumentRange, file: string): ParsedDocument {
  const why = part.includes('*') && part.includes('&') ? unwalkable(values, MOST_VALUES) : undefined;
  if (why === undefined) return { values, faults: [] };
  const line = range.firstLine + linesBefore(part, part.indexOf('*'));
  const how = why === 'endless' ? 'without end' : `to more than ${MOST_VALUES} values`;
  return { values: [], faults: [inputFault('AH007', { file, line }, { how })] };
}

/** All keys that stand twice are said, and the last value of each is kept. */
function withDuplicates(part: string, range: DocumentRange, file: string): ParsedDocument {
  const loaded = loadAsKubectl(part, true);
  const lineOf = (offset: number) => range.firstLine + linesBefore(loaded.text, offset);
  const faults = duplicateKeys(loaded.text).map(({ key, first, again }) =>
    inputFault('AH002', { file, line: lineOf(again) }, { key, first: lineOf(first) }),
  );
  const { values, faults: others } = walkable(loaded.values, part, range, file);
  return { values, faults: [...faults, ...others] };
}

function isDuplicate(error: unknown): boolean {
  return reasonOf(error) === 'duplicated mapping key';
}

function syntaxFault(error: unknown, part: string, range: DocumentRange, file: string): InputFault {
  const mark = (error as YAMLException).mark;
  const line = range.firstLine + (mark?.line ?? 0);
  const text = part.split('\n')[mark?.line ?? 0] ?? '';
  if (/^ *\t/.test(text)) return inputFault('AH003', { file, line }, {});
  return inputFault('AH001', { file, line }, { problem: reasonOf(error) });
}

function reasonOf(error: unknown): string {
  const { reason } = error as Partial<YAMLException>;
  return reason ?? (error instanceof Error ? error.message : String(error));
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

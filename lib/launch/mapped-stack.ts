import { SourceMap } from 'node:module';
import { relative, resolve } from 'node:path';

import { LINES_BEFORE } from './compiled-part';

/** What a stack trace in a bundle is mapped with. */
export interface Mapping {
  /** The file that the bundle bears in stack traces. */
  readonly file: string;
  /** The source map, as JSON. */
  readonly map: string;
  /** What its paths are relative to. */
  readonly workingDirectory: string;
}

/** A stack trace with the places in the sources: `main.ts:12:3`. */
export function mappedStack(stack: string, { file, map, workingDirectory }: Mapping): string {
  if (!stack.includes(file)) return stack;
  const sourceMap = new SourceMap(JSON.parse(map));
  const place = new RegExp(`${escaped(file)}:(\\d+):(\\d+)`, 'g');
  return stack.replace(place, (text, line: string, column: string) => {
    const entry = sourceMap.findEntry(Number(line) - 1 - LINES_BEFORE, Number(column) - 1);
    if (!('originalSource' in entry)) return text;
    const source = relative(process.cwd(), resolve(workingDirectory, entry.originalSource));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

import { splitJson } from './yaml/json-stream';
import { type DocumentRange, splitDocuments } from './yaml/split-documents';

/** The parts of a text that hold a document each: of a YAML stream, or of JSON objects one after another. */
export function documentRanges(text: string): DocumentRange[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return splitDocuments(text, start).flatMap((range) => (isJson(text, range.start) ? splitJson(text, range) : [range]));
}

function isJson(text: string, start: number): boolean {
  return /^\s*\{/.test(text.slice(start, start + 100));
}

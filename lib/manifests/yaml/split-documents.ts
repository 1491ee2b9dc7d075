/** A document within a text: its part from `---` to the next `---`. */
export interface DocumentRange {
  readonly start: number;
  readonly end: number;
  /** Line on which the part begins, from 1. */
  readonly firstLine: number;
}

/** The documents of a YAML stream. A line that begins with `---` cannot be part of one, so each can be read by itself. */
export function splitDocuments(text: string, from = 0): DocumentRange[] {
  const ranges: DocumentRange[] = [];
  let start = from;
  let firstLine = 1;
  // `%YAML 1.2` belongs to the document whose mark follows.
  let isDirective = text[start] === '%';
  for (const end of [...marksIn(text, from), text.length]) {
    if (end === start) continue;
    if (isDirective && end < text.length) {
      isDirective = false;
      continue;
    }
    ranges.push({ start, end, firstLine });
    if (end < text.length) firstLine += linesIn(text, start, end);
    start = end;
  }
  return ranges;
}

/** Line on which the first text of a part stands that is no mark and no comment; none in an empty part. */
export function contentLine(text: string, { start, end, firstLine }: DocumentRange): number | undefined {
  let line = firstLine;
  for (let at = start; at < end; line++) {
    const next = lineAfter(text, at);
    const first = FIRST_OF_LINE.exec(text.slice(at, Math.min(next, end)))?.[0];
    if (first !== undefined && (at !== start || !isEmptyMark(text.slice(at, next)))) return line;
    at = next;
  }
  return undefined;
}

const FIRST_OF_LINE = /^\s*[^\s#]/;

function isEmptyMark(line: string): boolean {
  return /^---\s*(#.*)?$/.test(line.trimEnd());
}

function marksIn(text: string, from: number): number[] {
  const marks: number[] = text.startsWith('---', from) && isMarkEnd(text[from + 3]) ? [from] : [];
  for (let at = text.indexOf('\n---'); at !== -1; at = text.indexOf('\n---', at + 1)) {
    if (isMarkEnd(text[at + 4])) marks.push(at + 1);
  }
  return marks;
}

function isMarkEnd(character: string | undefined): boolean {
  return character === undefined || ' \t\r\n'.includes(character);
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = start; at < end; at = lineAfter(text, at)) lines++;
  return lines;
}

function lineAfter(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found + 1;
}

import type { DocumentRange } from './split-documents';

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]\n]/g;

/** The objects of a text that holds JSON objects one after another, as `jq -c` writes them; the range itself if it holds one. */
export function splitJson(text: string, range: DocumentRange): DocumentRange[] {
  const part = text.slice(range.start, range.end);
  if (!/\}\s*\{/.test(part)) return [range];
  const ranges: DocumentRange[] = [];
  let [depth, line, start, firstLine, done] = [0, range.firstLine, 0, range.firstLine, 0];
  for (const { 0: token, index } of part.matchAll(TOKENS)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      if (depth++ === 0) [start, firstLine] = [index, line];
    } else if ((token === '}' || token === ']') && --depth === 0) {
      done = index + 1;
      ranges.push({ start: range.start + start, end: range.start + done, firstLine });
    }
  }
  return part.slice(done).trim() === '' && ranges.length > 0 ? ranges : [range];
}

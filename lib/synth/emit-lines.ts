import { NEEDS_ESCAPES } from './emit-scalar';

/**
 * A string of several lines as a literal block, as the `yaml` package 2.9 writes it (dist/stringify/stringifyString.js
 * `blockString`); none for what it writes in quotes, or with blanks at the end.
 *
 * @param lineBreak a newline with the indent of the block
 */
export function linesText(text: string, lineBreak: string): string | undefined {
  if (NEEDS_ESCAPES.test(text) || /[\t ]\n*$/.test(text)) return undefined;
  const [start = ''] = /^[ \n]*/.exec(text) as RegExpExecArray;
  const [end = ''] = /\n*$/.exec(text) as RegExpExecArray;
  if (end.length === text.length) return undefined;
  const indent = lineBreak.slice(1);
  const body = text.slice(0, text.length - end.length).replace(/\n+/g, (breaks) => breaks + indent);
  // Blanks at the start would be taken for the indent, so that is given.
  const header = `${start.includes(' ') ? '2' : ''}${CHOMPING[Math.min(end.length, 2)]}`;
  return `|${header}${lineBreak}${body}${end.slice(1)}`;
}

/** What becomes of newlines at the end: none is there, one is kept, all are kept. */
const CHOMPING = ['-', '', '+'];

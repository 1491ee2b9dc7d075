import { STOCK } from './cdk8s-internals';

// The rules are those of the `yaml` package 2.9 with `{ version: '1.1', lineWidth: 0 }`, which cdk8s 2.70 uses
// (dist/stringify/stringifyString.js, dist/schema/yaml-1.1/). The common path needs one test of each string.

/** Begins with a letter or a slash, goes on with what means nothing in YAML: plain, unless it is one of the words below. */
const SURELY_TEXT = /^[A-Za-z/][\w./-]*(?::[\w./-]+)*$/;

/** What YAML 1.1 reads as a boolean, null or a number though it begins with a letter. */
const WORDS =
  /^(?:[yYnN]|[yY]es|YES|[nN]o|NO|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF|[nN]ull|NULL|[eE][-+]?[0-9]+)$/;

/** What needs escapes, and so double quotes: control characters but tab and newline, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
export const NEEDS_ESCAPES = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u;

/** Where a plain scalar would be read as something else: indicators, comments, `: `, spaces at an end. */
const NEEDS_QUOTES = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-](?:[\t ]|$)|:[\t ]|[\t ]#|[\t :]$/;

/** What YAML 1.1 reads as null, a boolean, a number (also in base 2, 8, 16 and 60) or a time. */
const OTHER_TYPES = [
  /^(?:~|[nN]ull|NULL)?$/,
  WORDS,
  /^[-+]?(?:0b[01_]+|0[0-7_]+|[0-9][0-9_]*|0x[0-9a-fA-F_]+)$/,
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
  /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[tT]|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:[ \t]*(?:Z|[-+][012]?\d(?::\d{2})?))?)?$/,
];

/** A string without a newline, as a value. */
export function scalarText(text: string): string {
  if (SURELY_TEXT.test(text)) return WORDS.test(text) ? `"${text}"` : text;
  return quotedWhereNeeded(text);
}

function quotedWhereNeeded(text: string): string {
  if (NEEDS_ESCAPES.test(text)) return STOCK.stringify(text).slice(0, -1);
  if (NEEDS_QUOTES.test(text) || OTHER_TYPES.some((type) => type.test(text))) return quoted(text);
  return text;
}

/** In single quotes only what has double quotes and no single ones, as the `yaml` package does. */
function quoted(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** At the top of a document no line begins as a directive or the end of a document; lines also end with U+2028 and U+2029. */
const MARKER = /^(?:%|---|\.\.\.)/m;

/** The longest key, with its quotes, that stands before its `:` on one line. */
const LONGEST_KEY = 1024;

/** A string as a key; none where it takes more than a line, which is for the `yaml` package. */
export function keyText(key: string, atTop: boolean): string | undefined {
  if (key.includes('\n')) return undefined;
  const text = scalarText(key);
  const marked = atTop && text === key && MARKER.test(key) ? quoted(key) : text;
  return marked.length > LONGEST_KEY ? undefined : marked;
}

/** A number as a value, as the `yaml` package writes it (dist/stringify/stringifyNumber.js). */
export function numberText(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return '.nan';
  return value < 0 ? '-.inf' : '.inf';
}

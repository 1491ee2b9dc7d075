/** A text with words in place of its placeholders, on the same lines. */
export interface Repaired {
  readonly text: string;
  /** Puts the placeholders back into a value. */
  restore(value: unknown): unknown;
}

const OPENINGS = /\{\{|\{%|\{#|\$\{/g;
const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['$' + '{', '}'],
]);
/** Conditions, loops and comments of templates, which stand for no text of their own. */
const CONTROL = /^\{[%#]|^\{\{-?\s*(?:\/\*|(?:if|else|end|range|with|define|block|break|continue)\b|\$\w+\s*:?=)/;
const STAND_IN = /__PLACEHOLDER_(\d+)__/g;

/**
 * Makes unquoted placeholders (`host: {{ .Values.host }}`) readable, and leaves out the lines of template conditions.
 *
 * @returns none where nothing is to repair, or where a template writes whole lines: what it writes is not known
 */
export function repairPlaceholders(text: string): Repaired | undefined {
  const placeholders: string[] = [];
  let repaired = '';
  let done = 0;
  for (const { start, end } of placeholdersIn(text)) {
    const placeholder = text.slice(start, end);
    const isWhole = standsAlone(text, start, end);
    if (isWhole ? !CONTROL.test(placeholder) : placeholder.includes('\n')) return undefined;
    repaired += text.slice(done, start);
    repaired += isWhole ? placeholder.replace(/[^\n]+/g, '') : `__PLACEHOLDER_${placeholders.push(placeholder) - 1}__`;
    done = end;
  }
  if (done === 0) return undefined;
  return { text: repaired + text.slice(done), restore: (value) => restored(value, placeholders) };
}

function placeholdersIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  OPENINGS.lastIndex = 0;
  for (let match = OPENINGS.exec(text); match !== null; match = OPENINGS.exec(text)) {
    const closing = CLOSINGS.get(match[0]) as string;
    const close = text.indexOf(closing, OPENINGS.lastIndex);
    // An opening that nothing closes: nothing after it can be told apart.
    if (close === -1) break;
    found.push({ start: match.index, end: close + closing.length });
    OPENINGS.lastIndex = close + closing.length;
  }
  return found;
}

/** Whether nothing else stands on the lines of a placeholder. */
function standsAlone(text: string, start: number, end: number): boolean {
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd);
  return before.trim() === '' && after.trim() === '';
}

function restored(value: unknown, placeholders: readonly string[]): unknown {
  const restore = (text: string) => text.replace(STAND_IN, (_, index: string) => placeholders[Number(index)] as string);
  if (typeof value === 'string') return restore(value);
  if (Array.isArray(value)) return value.map((item) => restored(item, placeholders));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [restore(key), restored(part, placeholders)]));
}

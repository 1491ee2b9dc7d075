import {
  BACKSLASH,
  COLON,
  DELETE,
  DOUBLE_QUOTE,
  FIRST_SURROGATE,
  HASH,
  IN_WORD,
  LINE_FEED,
  MINUS,
  NO_BREAK_SPACE,
  SINGLE_QUOTE,
  SPACE,
  STARTS_PLAIN,
} from './character-classes';
import { type PlainValue, plainValue } from './plain-scalar';

/** Thrown, always the same, where a text is beyond what the quick reader knows; js-yaml reads it then. */
export const BEYOND = new Error('beyond the quick reader');

const LONGEST_WORD = 'false'.length;

/** Reads scalars that stand on one line. `at` is where it reads; past the end there are no characters. */
export class QuickScalars {
  protected at = 0;
  /** Spaces before the text of the current line; -1 past the last one. */
  protected column = -1;

  public constructor(
    protected readonly text: string,
    protected readonly end: number,
  ) {}

  /** Goes to the next line that holds more than a comment. */
  protected nextLine(from: number): void {
    const { text, end } = this;
    let at = from;
    while (at < end) {
      const start = at;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === HASH) at = this.lineEnd(at) + 1;
      else if (code === LINE_FEED) at++;
      else if (at < end) {
        this.at = at;
        this.column = at - start;
        return;
      }
    }
    this.at = end;
    this.column = -1;
  }

  protected lineEnd(from: number): number {
    const found = this.text.indexOf('\n', from);
    return found === -1 || found > this.end ? this.end : found;
  }

  /** Goes to the next line, if nothing but a comment follows on this one. */
  protected finishLine(from: number): void {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    const isComment = this.text.charCodeAt(at) === HASH && this.text.charCodeAt(at - 1) === SPACE;
    if (isComment) at = this.lineEnd(at);
    else if (at < this.end && this.text.charCodeAt(at) !== LINE_FEED) throw BEYOND;
    this.nextLine(at + 1);
  }

  /** End of the word that begins at some place. */
  protected wordEnd(from: number): number {
    let at = from;
    while (IN_WORD[this.text.charCodeAt(at)] === 1) at++;
    return Math.min(at, this.end);
  }

  /** The value of an unquoted text of one line. */
  protected plain(): PlainValue {
    const { text, end, at: start } = this;
    const first = text.charCodeAt(start);
    if (STARTS_PLAIN[first] !== 1 && !(first >= NO_BREAK_SPACE && first < FIRST_SURROGATE)) throw BEYOND;
    if (first === MINUS && isBreak(text.charCodeAt(start + 1))) throw BEYOND;
    let at = start;
    let valueEnd = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code > COLON && code < DELETE) valueEnd = ++at;
      else if (code === SPACE) at++;
      else if (code === LINE_FEED || (code === HASH && valueEnd < at)) break;
      else if (code < SPACE || (code >= DELETE && code < NO_BREAK_SPACE) || code >= FIRST_SURROGATE) throw BEYOND;
      else if (code === COLON && isBreak(text.charCodeAt(at + 1))) throw BEYOND;
      else valueEnd = ++at;
    }
    this.nextLine(this.lineEnd(at) + 1);
    return this.resolved(first, start, valueEnd);
  }

  /** What an unquoted text means. */
  protected resolved(first: number, start: number, end: number): PlainValue {
    const source = this.text.slice(start, end);
    // No word but these is more than itself; numbers begin with a sign, a point or a digit.
    return end - start <= LONGEST_WORD || first < 58 ? plainValue(source) : source;
  }

  /** The text within quotes; reads on behind them. */
  protected quoted(quote: number): string {
    return quote === DOUBLE_QUOTE ? this.doubleQuoted() : this.singleQuoted();
  }

  private doubleQuoted(): string {
    const { text, at: start } = this;
    let at = start + 1;
    let isSimple = true;
    for (let code = text.charCodeAt(at); code !== DOUBLE_QUOTE; code = text.charCodeAt(++at)) {
      if (!(code >= SPACE)) throw BEYOND;
      if (code !== BACKSLASH) continue;
      isSimple = false;
      at++;
    }
    this.at = at + 1;
    return isSimple ? text.slice(start + 1, at) : unescaped(text.slice(start, at + 1));
  }

  private singleQuoted(): string {
    const { text, at: start } = this;
    let at = start + 1;
    let isSimple = true;
    for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
      if (!(code >= SPACE)) throw BEYOND;
      if (code !== SINGLE_QUOTE) continue;
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
      isSimple = false;
      at++;
    }
    this.at = at + 1;
    const value = text.slice(start + 1, at);
    return isSimple ? value : value.replaceAll("''", "'");
  }
}

function isBreak(code: number): boolean {
  return !(code > SPACE);
}

/** JSON knows the escapes that are in use; what it refuses is left to js-yaml. */
function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw BEYOND;
  }
}

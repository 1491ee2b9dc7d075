import {
  BAR,
  COLON,
  DOUBLE_QUOTE,
  HASH,
  LINE_FEED,
  MINUS,
  OPEN_LIST,
  OPEN_MAPPING,
  SINGLE_QUOTE,
  SPACE,
} from './character-classes';
import { QuickFlow } from './quick-flow';
import { BEYOND } from './quick-scalars';

const DEEPEST = 200;

/**
 * Reads a document of the plain YAML that tools and people mostly write: block mappings and lists, scalars of one line, literal
 * blocks, short flow collections. Either it tells exactly what js-yaml tells with the schema of this folder, or it tells nothing
 * and js-yaml is asked: anchors, tags, folded texts, duplicate keys and all that is broken are left to it.
 *
 * @returns the mapping; none where the text is beyond it
 */
export function quickYaml(text: string, start: number, end: number): Record<string, unknown> | undefined {
  try {
    return new QuickYaml(text, end).document(start);
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

class QuickYaml extends QuickFlow {
  private depth = 0;

  public document(start: number): Record<string, unknown> {
    if (this.text.startsWith('---', start)) this.finishLine(start + 3);
    else this.nextLine(start);
    if (this.column !== 0 || this.isAtItem()) throw BEYOND;
    const mapping = this.mapping(0);
    if (this.at < this.end) throw BEYOND;
    return mapping;
  }

  private mapping(column: number): Record<string, unknown> {
    if (++this.depth > DEEPEST) throw BEYOND;
    const mapping: Record<string, unknown> = {};
    let size = 0;
    do {
      mapping[this.key()] = this.value(column);
      size++;
    } while (this.column === column);
    // Fewer keys than were written: one of them stands twice, or is `__proto__`.
    if (this.column > column || Object.keys(mapping).length !== size) throw BEYOND;
    this.depth--;
    return mapping;
  }

  /** A key and its colon. */
  private key(): string {
    const { text, at: start } = this;
    const first = text.charCodeAt(start);
    const isQuoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
    const quoted = isQuoted ? this.quoted(first) : '';
    const end = isQuoted ? this.at : this.wordEnd(start);
    if (text.charCodeAt(end) !== COLON || end >= this.end || end === start) throw BEYOND;
    if (first === MINUS && end === start + 1) throw BEYOND;
    this.at = end + 1;
    return isQuoted ? quoted : String(this.resolved(first, start, end));
  }

  /** What stands behind a colon, for a mapping at some column. */
  private value(column: number): unknown {
    const { text } = this;
    const colonEnd = this.at;
    let at = colonEnd;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || at >= this.end || (code === HASH && at > colonEnd)) {
      this.nextLine(this.lineEnd(at) + 1);
      if (this.column > column) return this.node();
      return this.column === column && this.isAtItem() ? this.list(column) : null;
    }
    if (at === colonEnd) throw BEYOND;
    this.at = at;
    return this.inline(code, column);
  }

  /** What begins on the current line, at its column. */
  private node(): unknown {
    return this.isAtItem() ? this.list(this.column) : this.mapping(this.column);
  }

  /** What begins within a line, for a collection at some column. */
  private inline(code: number, column: number): unknown {
    if (code === BAR) return this.literal(column);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.finished(this.quoted(code));
    if (code === OPEN_LIST || code === OPEN_MAPPING) return this.finished(this.flow());
    return this.plain();
  }

  private finished(value: unknown): unknown {
    this.finishLine(this.at);
    return value;
  }

  private list(column: number): unknown[] {
    if (++this.depth > DEEPEST) throw BEYOND;
    const items: unknown[] = [];
    do items.push(this.item(column));
    while (this.column === column && this.isAtItem());
    if (this.column > column) throw BEYOND;
    this.depth--;
    return items;
  }

  private item(column: number): unknown {
    const { text, at: dash } = this;
    let at = dash + 1;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === HASH || at >= this.end) {
      this.nextLine(this.lineEnd(at) + 1);
      return this.column > column ? this.node() : null;
    }
    this.at = at;
    if (!this.isAtItem() && !this.isAtKey(at)) return this.inline(code, column);
    this.column = column + at - dash;
    return this.node();
  }

  /** Whether a word and a colon follow. A quoted key shows when the line is finished, and is left to js-yaml. */
  private isAtKey(at: number): boolean {
    const end = this.wordEnd(at);
    return end > at && this.text.charCodeAt(end) === COLON && !(this.text.charCodeAt(end + 1) > SPACE);
  }

  private isAtItem(): boolean {
    return this.text.charCodeAt(this.at) === MINUS && !(this.text.charCodeAt(this.at + 1) > SPACE);
  }
}

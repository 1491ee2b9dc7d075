import {
  CLOSE_LIST,
  CLOSE_MAPPING,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  MINUS,
  OPEN_LIST,
  OPEN_MAPPING,
  SINGLE_QUOTE,
  SPACE,
} from './character-classes';
import { QuickLiteral } from './quick-literal';
import { BEYOND } from './quick-scalars';

const DEEPEST = 50;

/** Reads `[…]` and `{…}` that stand on one line and hold words and quoted texts. */
export class QuickFlow extends QuickLiteral {
  /** What stands in brackets or braces; reads on behind them. */
  protected flow(depth = 0): unknown {
    if (depth > DEEPEST) throw BEYOND;
    const code = this.text.charCodeAt(this.at);
    if (code === OPEN_LIST) return this.flowList(depth);
    if (code === OPEN_MAPPING) return this.flowMapping(depth);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.quoted(code);
    return this.flowWord();
  }

  private flowList(depth: number): unknown[] {
    const items: unknown[] = [];
    this.skipSpaces(this.at + 1);
    if (this.isAt(CLOSE_LIST)) return items;
    for (;;) {
      items.push(this.flow(depth + 1));
      this.skipSpaces(this.at);
      if (this.isAt(CLOSE_LIST)) return items;
      this.skipComma();
    }
  }

  private flowMapping(depth: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    this.skipSpaces(this.at + 1);
    if (this.isAt(CLOSE_MAPPING)) return mapping;
    for (;;) {
      const key = this.flowKey();
      if (mapping[key] !== undefined) throw BEYOND;
      mapping[key] = this.flow(depth + 1);
      this.skipSpaces(this.at);
      if (this.isAt(CLOSE_MAPPING)) return mapping;
      this.skipComma();
    }
  }

  private flowKey(): string {
    const code = this.text.charCodeAt(this.at);
    const key = code === DOUBLE_QUOTE || code === SINGLE_QUOTE ? this.quoted(code) : String(this.flowWord());
    if (this.text.charCodeAt(this.at) !== COLON || this.text.charCodeAt(this.at + 1) !== SPACE) throw BEYOND;
    this.skipSpaces(this.at + 2);
    return key;
  }

  private flowWord(): unknown {
    const start = this.at;
    const end = this.wordEnd(start);
    const first = this.text.charCodeAt(start);
    if (end === start || (first === MINUS && end === start + 1)) throw BEYOND;
    this.at = end;
    return this.resolved(first, start, end);
  }

  private skipComma(): void {
    if (this.text.charCodeAt(this.at) !== COMMA) throw BEYOND;
    this.skipSpaces(this.at + 1);
  }

  private skipSpaces(from: number): void {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    this.at = at;
  }

  /** Whether a character follows, and reads on behind it. */
  private isAt(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }
}

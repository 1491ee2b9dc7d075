import { MINUS, SPACE } from './character-classes';
import { BEYOND, QuickScalars } from './quick-scalars';

/** Not allowed in a block of text, or not sure to be. */
const SUSPECT = /[^\t\n -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Reads literal blocks: `|` and `|-`. */
export class QuickLiteral extends QuickScalars {
  /** The text of a block within what stands at some column. */
  protected literal(column: number): string {
    const chomps = this.text.charCodeAt(this.at + 1) === MINUS;
    const header = this.lineEnd(this.at);
    if (!/^ *$/.test(this.text.slice(this.at + (chomps ? 2 : 1), header))) throw BEYOND;
    const lines = this.literalLines(header + 1, column);
    while (lines.at(-1) === '') lines.pop();
    const value = lines.join('\n');
    if (SUSPECT.test(value)) throw BEYOND;
    return lines.length === 0 || chomps ? value : `${value}\n`;
  }

  /** The lines of a block without their indentation; reads on behind them. */
  private literalLines(from: number, column: number): string[] {
    const { indent, widest } = this.literalIndent(from);
    if (indent !== -1 && indent <= column) {
      this.nextLine(from);
      return [];
    }
    // Blank lines before the first that are wider than it are refused by some readers.
    if (widest > indent && indent !== -1) throw BEYOND;
    const lines: string[] = [];
    let at = from;
    while (at < this.end) {
      const end = this.lineEnd(at);
      const text = this.textStart(at, end);
      if (text < end && text - at < indent) break;
      lines.push(indent !== -1 && end - at > indent ? this.text.slice(at + indent, end) : '');
      at = end + 1;
    }
    this.nextLine(at);
    return lines;
  }

  /** Spaces before the first line with text, -1 without one, and the most before a blank line above it. */
  private literalIndent(from: number): { readonly indent: number; readonly widest: number } {
    let widest = 0;
    for (let at = from; at < this.end; ) {
      const end = this.lineEnd(at);
      const text = this.textStart(at, end);
      if (text < end) return { indent: text - at, widest };
      widest = Math.max(widest, text - at);
      at = end + 1;
    }
    return { indent: -1, widest };
  }

  private textStart(from: number, end: number): number {
    let at = from;
    while (at < end && this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }
}

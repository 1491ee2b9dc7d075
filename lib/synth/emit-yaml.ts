import { STOCK } from './cdk8s-internals';
import { linesText } from './emit-lines';
import { keyText, numberText, scalarText } from './emit-scalar';
import { hasSharedParts } from './shared-parts';

/**
 * A document as YAML, byte for byte what `Yaml.stringify` of cdk8s writes (2.70, lib/yaml.js). What is not plain data, and
 * what is rare enough, is left to it.
 *
 * @param isTree whether it is known that nothing is met twice in it
 */
export function documentText(document: unknown, isTree = false): string {
  if (!isDictionary(document) || (!isTree && hasSharedParts(document))) return STOCK.stringify(document);
  const emitter = new Emitter();
  emitter.root(document);
  return emitter.failed ? STOCK.stringify(document) : flat(`${emitter.text}\n`);
}

/** V8 joins the pieces of a string when a character is asked for; pieces that live on cost more than the rest of the work. */
function flat(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}

function isDictionary(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Newlines with the indents of the levels, made as they are needed. */
const LINE_BREAKS: string[] = [];

function lineBreak(level: number): string {
  for (let next = LINE_BREAKS.length; next <= level; next += 1) LINE_BREAKS.push(`\n${'  '.repeat(next)}`);
  return LINE_BREAKS[level] as string;
}

/** Keys repeat in every object, so their texts are kept. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 10_000;

class Emitter {
  public text = '';
  public failed = false;

  public root(document: Record<string, unknown>): void {
    const keys = Object.keys(document);
    if (keys.length === 0) this.text = '{}';
    else this.fields(document, keys, 0);
  }

  private fields(dictionary: Record<string, unknown>, keys: readonly string[], level: number): void {
    const newline = lineBreak(level);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as string;
      if (index > 0) this.text += newline;
      this.text += this.key(key, level);
      this.field(dictionary[key], level + 1);
    }
  }

  private key(key: string, level: number): string {
    const known = level > 0 ? KEYS.get(key) : undefined;
    if (known !== undefined) return known;
    const text = keyText(key, level === 0);
    if (text === undefined) this.failed = true;
    else if (level > 0 && KEYS.size < MOST_KEYS) KEYS.set(key, `${text}:`);
    return `${text}:`;
  }

  /** What follows a key. */
  private field(value: unknown, level: number): void {
    if (typeof value !== 'object' || value === null) {
      this.text += ' ';
      this.scalar(value, level);
    } else if (Array.isArray(value)) {
      if (value.length > 0) this.text += lineBreak(level);
      else this.text += ' ';
      this.list(value, level);
    } else {
      const keys = Object.keys(value);
      this.text += keys.length > 0 ? lineBreak(level) : ' ';
      this.dictionary(value, keys, level);
    }
  }

  private list(items: readonly unknown[], level: number): void {
    if (items.length === 0) this.text += '[]';
    const newline = lineBreak(level);
    for (let index = 0; index < items.length; index += 1) {
      if (index > 0) this.text += newline;
      this.text += '- ';
      this.item(items[index], level + 1);
    }
  }

  /** What follows a dash. */
  private item(value: unknown, level: number): void {
    if (typeof value !== 'object' || value === null) this.scalar(value, level);
    else if (Array.isArray(value)) this.list(value, level);
    else this.dictionary(value, Object.keys(value), level);
  }

  private dictionary(value: object, keys: readonly string[], level: number): void {
    if (!isDictionary(value)) this.failed = true;
    else if (keys.length === 0) this.text += '{}';
    else this.fields(value, keys, level);
  }

  private scalar(value: unknown, level: number): void {
    if (typeof value === 'string') this.string(value, level);
    else if (typeof value === 'number') this.text += numberText(value);
    else if (typeof value === 'boolean') this.text += value ? 'true' : 'false';
    else if (value === null || value === undefined) this.text += 'null';
    else this.failed = true;
  }

  private string(value: string, level: number): void {
    if (!value.includes('\n')) {
      this.text += scalarText(value);
      return;
    }
    const lines = linesText(value, lineBreak(level));
    if (lines === undefined) this.failed = true;
    else this.text += lines;
  }
}

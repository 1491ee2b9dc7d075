import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { DEEPEST } from './kubernetes-schema';
import { plainValue } from './plain-scalar';

/** Where the values of a document stand in its text. An alias is the same node as what it stands for. */
export interface OutlineNode {
  /** Offset of its first character. @default - it is empty */
  readonly start?: number;
  /** Of a mapping; keys that stand twice are there twice. */
  readonly entries?: readonly OutlineEntry[];
  /** Of a list. */
  readonly items?: readonly OutlineNode[];
}

export interface OutlineEntry {
  readonly key: string;
  readonly keyStart?: number;
  readonly value: OutlineNode;
}

/** The outlines of the documents of a text. Throws where js-yaml does. */
export function outlinesOf(text: string): OutlineNode[] {
  return new OutlineReader(text).documents();
}

/** A document's nodes, each once. */
export function nodesOf(root: OutlineNode): ReadonlySet<OutlineNode> {
  const nodes = new Set([root]);
  for (const { entries = [], items = [] } of nodes) {
    for (const { value } of entries) nodes.add(value);
    for (const item of items) nodes.add(item);
  }
  return nodes;
}

const NO_NODE: OutlineNode = {};

class OutlineReader {
  private readonly events: readonly Event[];
  private anchors = new Map<string, OutlineNode>();
  private next = 0;

  public constructor(private readonly text: string) {
    this.events = parseEvents(text, { filename: '', maxDepth: DEEPEST });
  }

  public documents(): OutlineNode[] {
    const documents: OutlineNode[] = [];
    while (this.next < this.events.length) {
      const event = this.take();
      if (event.type !== EVENT_ID.DOCUMENT) continue;
      this.anchors = new Map();
      documents.push(this.node());
    }
    return documents;
  }

  private node(): OutlineNode {
    const event = this.take();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.anchored(event, startOf(event.valueStart));
      case EVENT_ID.ALIAS:
        return this.anchors.get(this.text.slice(event.anchorStart, event.anchorEnd)) ?? NO_NODE;
      case EVENT_ID.SEQUENCE: {
        const items: OutlineNode[] = [];
        const node = this.anchored(event, { ...startOf(event.start), items });
        while (!this.isAtEnd()) items.push(this.node());
        return node;
      }
      case EVENT_ID.MAPPING: {
        const entries: OutlineEntry[] = [];
        const node = this.anchored(event, { ...startOf(event.start), entries });
        while (!this.isAtEnd()) entries.push(this.entry());
        return node;
      }
      default:
        return NO_NODE;
    }
  }

  private entry(): OutlineEntry {
    const event = this.events[this.next];
    const key = event?.type === EVENT_ID.SCALAR ? this.keyOf(event) : '';
    const { start } = this.node();
    return { key, ...(start !== undefined && { keyStart: start }), value: this.node() };
  }

  private keyOf(event: ScalarEvent): string {
    const value = getScalarValue(this.text, event);
    return event.style === SCALAR_STYLE.PLAIN ? String(plainValue(value)) : value;
  }

  private anchored(
    event: { readonly anchorStart: number; readonly anchorEnd: number },
    node: OutlineNode,
  ): OutlineNode {
    if (event.anchorStart >= 0) this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  }

  /** Whether a collection ends, and takes its end. */
  private isAtEnd(): boolean {
    if (this.events[this.next]?.type !== EVENT_ID.POP) return false;
    this.next++;
    return true;
  }

  private take(): Event {
    return this.events[this.next++] as Event;
  }
}

function startOf(offset: number): { readonly start?: number } {
  return offset < 0 ? {} : { start: offset };
}

import type { Fault } from './fault';
import { childPointer } from './json-pointer';

type Node = Readonly<Record<string, unknown>>;

interface Reads {
  readonly node: Node;
  readonly proxy: Node;
  readonly fields: Set<string>;
  wereListed: boolean;
}

/**
 * The validators of `kubernetes-models` are compiled code, which lets unknown fields pass. But such code reads
 * each field that its schema knows, be it there or not: a field that it never read is unknown. An object that it
 * lists the keys of is a map, and one that it reads nothing of may hold anything.
 */
export class RecordedReads {
  private readonly reads = new Map<string, Reads>();

  /** The value as a validator should see it. */
  watch(value: unknown, pointer = ''): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, index) => this.watch(item, childPointer(pointer, index)));
    const reads = this.reads.get(pointer) ?? this.record(value as Node, pointer);
    this.reads.set(pointer, reads);
    return reads.proxy;
  }

  unknownFields(): Fault[] {
    return [...this.reads].flatMap(([pointer, reads]) =>
      unread(reads).map((field) => ({ pointer: childPointer(pointer, field), reason: 'is not a known field' })),
    );
  }

  private record(node: Node, pointer: string): Reads {
    const get = (_: Node, field: string | symbol) => {
      if (typeof field === 'symbol') return Reflect.get(node, field);
      reads.fields.add(field);
      return this.watch(node[field], childPointer(pointer, field));
    };
    const ownKeys = () => {
      reads.wereListed = true;
      return Reflect.ownKeys(node);
    };
    const reads: Reads = { node, proxy: new Proxy(node, { get, ownKeys }), fields: new Set(), wereListed: false };
    return reads;
  }
}

function unread({ node, fields, wereListed }: Reads): string[] {
  return wereListed || fields.size === 0 ? [] : Object.keys(node).filter((field) => !fields.has(field));
}

import type { Resource } from './resource';

/** A step to a field: a key of a mapping, or an index of a list. */
export type Step = string | number;

/** What templating tools leave in an unrendered tree: `${VAR}`, `$(VAR)`, `<<x>>`, `{{ x }}`. */
const PLACEHOLDER = /\$\{[^}]*\}|\$\([A-Za-z_][\w.-]*\)|<<[^<>]*>>|\{\{[^{}]*\}\}/;

/** Whether a value is not known before something renders it. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && PLACEHOLDER.test(value);
}

/** Whether a text may become another when its placeholders are filled in. */
export function mayBecome(text: string, other: string): boolean {
  const fixed = text.split(new RegExp(PLACEHOLDER, 'g')).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.*')}$`, 's').test(other);
}

/**
 * A field of an object, there or not. It may be asked for anything: what is missing or of another type is `undefined`, an
 * empty list, or no entries, and never an error. A value that holds a placeholder is unknown: it is set, but no text.
 */
export class Field {
  public constructor(
    public readonly resource: Resource,
    public readonly value: unknown,
    private readonly parent?: Field,
    private readonly step?: Step,
  ) {}

  /** The field at some steps from here. */
  public get(...steps: readonly Step[]): Field {
    let field: Field = this;
    for (const step of steps) field = new Field(this.resource, valueAt(field.value, step), field, step);
    return field;
  }

  /** The items of a list. */
  public items(): Field[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, index) => new Field(this.resource, item, this, index));
  }

  /** The fields of a mapping. */
  public entries(): [string, Field][] {
    if (!isMapping(this.value)) return [];
    return Object.entries(this.value).map(([key, value]) => [key, new Field(this.resource, value, this, key)]);
  }

  /** Whether something stands there, known or not. */
  public get isSet(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Whether what stands there holds a placeholder. */
  public get isUnknown(): boolean {
    return isPlaceholder(this.value);
  }

  /** A known string. */
  public text(): string | undefined {
    return typeof this.value === 'string' && !this.isUnknown ? this.value : undefined;
  }

  public number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  public flag(): boolean | undefined {
    return typeof this.value === 'boolean' ? this.value : undefined;
  }

  /** The known strings of a list. */
  public texts(): string[] {
    return this.items().flatMap((item) => item.text() ?? []);
  }

  /** The known strings of a mapping, such as labels. */
  public labels(): ReadonlyMap<string, string> {
    return new Map(
      this.entries().flatMap(([key, field]) => (field.text() === undefined ? [] : [[key, field.text() as string]])),
    );
  }

  /** Whether it, or anything within it, holds a placeholder. */
  public holdsUnknown(): boolean {
    return (
      this.isUnknown ||
      this.items().some((item) => item.holdsUnknown()) ||
      this.entries().some(([, field]) => field.holdsUnknown())
    );
  }

  public steps(): readonly Step[] {
    return this.parent === undefined || this.step === undefined ? [] : [...this.parent.steps(), this.step];
  }

  /** Such as `spec.servers[0].hosts[1]`. */
  public path(): string {
    return pathOf(this.steps());
  }
}

/** Steps as people write them. */
export function pathOf(steps: readonly Step[]): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, step: Step): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  return isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

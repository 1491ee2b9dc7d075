import type { Resource } from './resource';

/** A step to a field: a key of a mapping, or an index of a list. */
export type Step = string | number;

/** What templating tools leave in an unrendered tree: `${VAR}`, `$(VAR)`, `<<x>>`, `{{ x }}`. */
const PLACEHOLDER = /\$\{[^}]*\}|\$\([A-Za-z_][\w.-]*\)|<<[^<>]*>>|\{\{[^{}]*\}\}/;

/** Whether a value is not known before something renders it. */
export function isPlaceholder(value: unknown): boolean {
  // Nearly no text holds one of these, and to look for them is far cheaper than the expression.
  return (
    typeof value === 'string' &&
    (value.includes('{') || value.includes('$(') || value.includes('<<')) &&
    PLACEHOLDER.test(value)
  );
}

const DEEPEST = 100;

/** Whether a value or anything within it may hold a placeholder; what is nested very deeply may. */
export function mayHoldPlaceholder(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  if (typeof value !== 'object' || value === null) return false;
  if (depth === DEEPEST) return true;
  if (Array.isArray(value)) return value.some((item) => mayHoldPlaceholder(item, depth + 1));
  const mapping = value as Readonly<Record<string, unknown>>;
  for (const key in mapping) if (mayHoldPlaceholder(mapping[key], depth + 1)) return true;
  return false;
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
  /** @param way from the parent; many steps at once, since the fields between are seldom asked for */
  public constructor(
    public readonly resource: Resource,
    public readonly value: unknown,
    private readonly parent?: Field,
    private readonly way?: Step | readonly Step[],
  ) {}

  /** The field at some steps from here. */
  public get(...steps: readonly Step[]): Field {
    if (steps.length === 0) return this;
    let value = this.value;
    for (const step of steps) value = valueAt(value, step);
    return new Field(this.resource, value, this, steps);
  }

  /** The items of a list. */
  public items(): Field[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, index) => new Field(this.resource, item, this, index));
  }

  /** The fields of a mapping. */
  public entries(): [string, Field][] {
    const { value } = this;
    if (!isMapping(value)) return [];
    return Object.keys(value).map((key) => [key, new Field(this.resource, value[key], this, key)]);
  }

  /** Whether something stands there, known or not. */
  public get isSet(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Whether what stands there holds a placeholder. */
  public get isUnknown(): boolean {
    return this.isPlaceholder(this.value);
  }

  /** A known string. */
  public text(): string | undefined {
    return typeof this.value === 'string' && !this.isPlaceholder(this.value) ? this.value : undefined;
  }

  public number(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  public flag(): boolean | undefined {
    return typeof this.value === 'boolean' ? this.value : undefined;
  }

  /** The known strings of a list. */
  public texts(): string[] {
    return Array.isArray(this.value) ? this.value.filter((item): item is string => this.isText(item)) : [];
  }

  /** The known strings of a mapping, such as labels. */
  public labels(): ReadonlyMap<string, string> {
    const labels = new Map<string, string>();
    const { value } = this;
    if (!isMapping(value)) return labels;
    for (const key of Object.keys(value)) {
      const text = value[key];
      if (this.isText(text)) labels.set(key, text);
    }
    return labels;
  }

  /** Whether it, or anything within it, holds a placeholder. */
  public holdsUnknown(): boolean {
    return this.resource.mayHoldPlaceholder && holdsPlaceholder(this.value);
  }

  private isText(value: unknown): value is string {
    return typeof value === 'string' && !this.isPlaceholder(value);
  }

  /** Most objects hold none, which is found out once for each. */
  private isPlaceholder(value: unknown): boolean {
    return typeof value === 'string' && this.resource.mayHoldPlaceholder && isPlaceholder(value);
  }

  /** The last of the steps. */
  public get step(): Step | undefined {
    return Array.isArray(this.way) ? (this.way as readonly Step[]).at(-1) : (this.way as Step | undefined);
  }

  public steps(): readonly Step[] {
    return this.parent === undefined || this.way === undefined ? [] : [this.parent.steps(), this.way].flat();
  }

  /** Such as `spec.servers[0].hosts[1]`. */
  public path(): string {
    return pathOf(this.steps());
  }
}

function holdsPlaceholder(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsPlaceholder);
  return isMapping(value) ? Object.values(value).some(holdsPlaceholder) : isPlaceholder(value);
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
  if (!isMapping(value)) return undefined;
  const found = value[step];
  // What every object inherits is no field; to ask for it this way is twice as fast as to ask what is its own.
  return typeof found === 'function' || found === Object.prototype ? undefined : found;
}

import type { ObjectRef } from '../finding';
import type { Manifest } from '../manifest';
import { isClusterScoped, type Kind, kindOf } from './kinds';
import { isPlaceholder, mayHoldPlaceholder } from './placeholder';

/** A step to a field: a key of a mapping, or an index of a list. */
export type Step = string | number;

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
    const steps: Step[] = [];
    this.addSteps(steps);
    return steps;
  }

  private addSteps(steps: Step[]): void {
    if (this.parent === undefined || this.way === undefined) return;
    this.parent.addSteps(steps);
    if (typeof this.way === 'object') for (const step of this.way) steps.push(step);
    else steps.push(this.way);
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

/** An object of the graph. */
export class Resource {
  public readonly kind: Kind;
  public readonly apiVersion: string;
  /** Empty where it belongs to none; a placeholder as it stands where it is not known. */
  public readonly namespace: string;
  /** A placeholder as it stands where it is not known. */
  public readonly name: string;
  private readonly root: Field;
  private placeholders: boolean | undefined;

  /** @param namespace the one of objects that name none */
  public constructor(
    public readonly manifest: Manifest,
    namespace: string,
  ) {
    this.root = new Field(this, manifest.object);
    this.apiVersion = textOf(manifest.object.apiVersion);
    this.kind = kindOf(this.apiVersion, textOf(manifest.object.kind));
    const own = this.root.get('metadata', 'namespace').value;
    this.namespace = isClusterScoped(this.kind) ? '' : textOf(own) || namespace;
    this.name = textOf(this.root.get('metadata', 'name').value);
  }

  /** A field, there or not. */
  public get(...steps: readonly Step[]): Field {
    return this.root.get(...steps);
  }

  /** What stands at some steps, for who looks at all objects: a field for each would cost more than to look. */
  public valueAt(steps: readonly Step[]): unknown {
    let value: unknown = this.manifest.object;
    for (const step of steps) value = valueAt(value, step);
    return value;
  }

  public label(key: string): Field {
    return this.root.get('metadata', 'labels', key);
  }

  public annotation(key: string): Field {
    return this.root.get('metadata', 'annotations', key);
  }

  /** Whether it only resolves references. */
  public get isContext(): boolean {
    return this.manifest.context === true;
  }

  /** Whether some value of it may hold a placeholder. */
  public get mayHoldPlaceholder(): boolean {
    this.placeholders ??= mayHoldPlaceholder(this.manifest.object);
    return this.placeholders;
  }

  public ref(): ObjectRef {
    const kind = textOf(this.manifest.object.kind);
    const { apiVersion, namespace, name } = this;
    return namespace === '' ? { apiVersion, kind, name } : { apiVersion, kind, namespace, name };
  }

  /** `Gateway istio-ingress/web`, as messages name it. */
  public toString(): string {
    return nameOf(this.ref());
  }
}

/** `Gateway istio-ingress/web`; `ClusterIssuer letsencrypt`. */
export function nameOf({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

import type { ObjectRef } from '../finding';
import type { Manifest } from '../manifest';
import { Field, mayHoldPlaceholder, type Step } from './field';
import { isClusterScoped, type Kind, kindOf } from './kinds';

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

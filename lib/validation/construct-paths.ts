import type { ObjectRef } from '../wiring/finding';
import type { Manifest } from '../wiring/manifest';

/**
 * Construct paths of objects, as far as cdk8s tells them: it records them by the bare name alone, so that of two objects of one
 * name (a Service and its Deployment) only the last is there. Which of them it is cannot be told, so neither gets a path.
 * Upstream: cdk8s 2.70 lib/app.js writeConstructMetadata.
 */
export class ConstructPaths {
  private readonly counts = new Map<string, number>();

  public constructor(
    manifests: readonly Manifest[],
    private readonly recorded: Readonly<Record<string, { readonly path: string }>>,
  ) {
    for (const { object } of manifests) {
      const name = bareName(object);
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    }
  }

  public of({ name }: ObjectRef): string | undefined {
    if ((this.counts.get(name) ?? 0) !== 1 || !Object.hasOwn(this.recorded, name)) return undefined;
    return this.recorded[name]?.path;
  }
}

function bareName({ metadata }: Manifest['object']): string {
  const name = typeof metadata === 'object' && metadata !== null && 'name' in metadata ? metadata.name : undefined;
  return String(name ?? '');
}

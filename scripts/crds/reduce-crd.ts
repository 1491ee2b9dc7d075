import { ExplainedError } from './explained-error';
import { reduceKind } from './reduce-schema';
import { referencePage } from './reference-pages';
import type { Schema } from './schema';
import { compareVersions } from './version-priority';

export interface Version {
  readonly name: string;
  readonly served: boolean;
  readonly schema: { readonly openAPIV3Schema: Schema };
}

export interface Crd {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string; readonly [name: string]: unknown };
    readonly scope: string;
    readonly versions: readonly Version[];
  };
}

/** A CRD without prose and with its newest served version alone, so that each kind becomes one class without a suffix. */
export function reduceCrd(crd: Crd): Crd {
  const { group, names, scope } = crd.spec;
  const page = referencePage(group, names.kind);
  const { name, schema } = newestServed(crd);
  // `storage` is left out on purpose: the API server refuses the object, should someone apply it.
  const version: Version = {
    name,
    served: true,
    schema: { openAPIV3Schema: reduceKind(schema.openAPIV3Schema, page) },
  };
  return {
    apiVersion: crd.apiVersion,
    kind: crd.kind,
    metadata: { name: crd.metadata.name },
    spec: { group, names, scope, versions: [version] },
  };
}

function newestServed(crd: Crd): Version {
  const served = crd.spec.versions.filter((version) => version.served);
  const [newest] = served.sort((a, b) => compareVersions(a.name, b.name));
  if (newest === undefined) {
    throw new ExplainedError(
      `CRD "${crd.metadata.name}" has no served version`,
      'a type can only be made for a version that an API server answers to',
      'Check the path of its module in scripts/crds/sources.ts',
    );
  }
  return newest;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import type { StructuralSchema } from './strict-schema';

const CRDS = join(__dirname, '../../../crds');

interface Crd {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: StructuralSchema };
    }[];
  };
}

const groups = new Map<string, readonly Crd[]>();

export function crdSchema(apiVersion: string, kind: string): StructuralSchema | undefined {
  const [group, version] = apiVersion.split('/');
  const crd = crdsOf(group).find(({ spec }) => spec.group === group && spec.names.kind === kind);
  return crd?.spec.versions.find(({ name }) => name === version)?.schema.openAPIV3Schema;
}

function crdsOf(group: string): readonly Crd[] {
  const known = groups.get(group) ?? readGroup(group);
  groups.set(group, known);
  return known;
}

function readGroup(group: string): readonly Crd[] {
  const file = join(CRDS, `${group}.yaml`);
  // A file may end on a separator, which reads as an empty document.
  return existsSync(file) ? (loadAll(readFileSync(file, 'utf8')) as (Crd | null)[]).filter((crd) => crd !== null) : [];
}

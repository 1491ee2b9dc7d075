import type { Edit } from '../../symptoms/mutation/edit';
import { remove, set, take, takeItem } from '../../symptoms/mutation/edit';
import type { Manifest, Tree } from '../../symptoms/tree/tree';
import { nameOf } from '../../symptoms/tree/tree';
import { wireFields } from './fields';

export type Break = 'rename' | 'remove' | 'move' | 'retarget' | 'drop';

/** One wire of the platform, broken in one way. */
export interface BrokenWire {
  /** `retarget Gateway istio-ingress/web /spec/selector/istio` */
  readonly name: string;
  readonly does: Break;
  readonly kind: string;
  readonly edit: Edit;
}

/** Files that the host's chain is made of: the other entry points serve other hosts. */
const CHAIN = /^(10-|20-mesh|20-.*-ssl|30-.*-ssl|40-|60-|70-)/;

/** Every wire of the chain, broken in every way, one at a time. */
export function brokenWires({ dist }: Tree): BrokenWire[] {
  const chain = Object.entries(dist).filter(([file]) => CHAIN.test(file));
  const manifests = chain.flatMap(([, documents]) => documents);
  const used = new Set(manifests.map(({ metadata }) => metadata.namespace));
  // Without the namespaces of istiod and cert-manager nothing could be installed to ask.
  const asked = manifests.filter(({ kind, metadata }) => kind !== 'Namespace' || used.has(metadata.name));
  return asked.flatMap((manifest) => [...brokenObject(manifest), ...brokenFields(manifest)]);
}

function brokenObject(manifest: Manifest): BrokenWire[] {
  const { kind, metadata } = manifest;
  const object = nameOf(manifest);
  const wires: BrokenWire[] = [
    {
      name: `rename ${object}`,
      does: 'rename',
      kind,
      edit: set(object, '/metadata/name', metadata.name, typo(metadata.name)),
    },
    { name: `remove ${object}`, does: 'remove', kind, edit: remove(object) },
  ];
  if (typeof metadata.namespace !== 'string') return wires;
  const other = metadata.namespace === 'apps' ? 'external-dns' : 'apps';
  const edit = set(object, '/metadata/namespace', metadata.namespace, other);
  return [...wires, { name: `move ${object}`, does: 'move', kind, edit }];
}

function brokenFields(manifest: Manifest): BrokenWire[] {
  const { kind } = manifest;
  const object = nameOf(manifest);
  return wireFields(kind, manifest).flatMap(({ at, value }) => [
    { name: `retarget ${object} ${at}`, does: 'retarget', kind, edit: set(object, at, value, typo(value)) },
    { name: `drop ${object} ${at}`, does: 'drop', kind, edit: dropped(object, at, value) },
  ]);
}

/** The field is taken out, or the item out of its list. */
function dropped(object: string, at: string, value: string | number): Edit {
  const list = /^(.*)\/\d+$/.exec(at)?.[1];
  return list === undefined ? take(object, at, value) : takeItem(object, list, value);
}

/** Another value, as near as a slip of the hand; of a number the next one. */
function typo<T extends string | number>(value: T): T {
  if (typeof value === 'number') return (value + 1) as T;
  const last = value.at(-1);
  return `${value.slice(0, -1)}${last === 'x' ? 'y' : 'x'}` as T;
}

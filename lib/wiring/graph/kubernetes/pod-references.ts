import type { Field } from '../resource';
import type { PodTemplate } from './pod-templates';

/** A Secret or ConfigMap that a pod cannot start without. */
export interface PodReference {
  readonly kind: 'Secret' | 'ConfigMap';
  /** Its name. */
  readonly field: Field;
}

/** Secrets and ConfigMaps that pods mount or take variables from; those marked `optional` are left out. */
export function referencesOf({ spec }: PodTemplate): readonly PodReference[] {
  const volumes = spec.get('volumes').items();
  const projected = volumes.flatMap((volume) => volume.get('projected', 'sources').items());
  const containers = ['initContainers', 'containers'].flatMap((key) => spec.get(key).items());
  const sources = containers.flatMap((container) => [
    ...container
      .get('envFrom')
      .items()
      .map((from) => [from.get('secretRef'), from.get('configMapRef')]),
    ...container
      .get('env')
      .items()
      .map((one) => [one.get('valueFrom', 'secretKeyRef'), one.get('valueFrom', 'configMapKeyRef')]),
  ]);
  return [
    ...volumes.flatMap((volume) => required(volume.get('secret'), volume.get('configMap'), 'secretName')),
    ...projected.flatMap((source) => required(source.get('secret'), source.get('configMap'), 'name')),
    ...sources.flatMap(([secret, configMap]) => required(secret as Field, configMap as Field, 'name')),
  ];
}

function required(secret: Field, configMap: Field, key: 'name' | 'secretName'): PodReference[] {
  const all: PodReference[] = [];
  if (secret.get('optional').flag() !== true) all.push({ kind: 'Secret', field: secret.get(key) });
  if (configMap.get('optional').flag() !== true) all.push({ kind: 'ConfigMap', field: configMap.get('name') });
  return all.filter(({ field }) => field.text() !== undefined);
}

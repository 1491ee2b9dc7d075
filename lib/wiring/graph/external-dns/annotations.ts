import { once } from '../once';
import type { Field, Resource } from '../resource';
import { type ExternalDns, flagValue, isKnown } from './instances';
import { isAtLeast } from './version';

/** Where annotations began up to v0.21, and since v0.22. Upstream: external-dns source/annotations/annotations.go; #6424. */
export const OLD_PREFIX = 'external-dns.alpha.kubernetes.io/';
export const NEW_PREFIX = 'external-dns.kubernetes.io/';

/** The prefix that an instance reads; `undefined` where neither a flag nor a version tells it. */
export const annotationPrefix = once((instance: ExternalDns): string | undefined => {
  if (!isKnown(instance, 'annotation-prefix')) return undefined;
  const told = flagValue(instance, 'annotation-prefix');
  if (told !== undefined && told !== '') return told;
  if (!instance.isVersionTold) return undefined;
  return isAtLeast(instance.version, '0.22.0') ? NEW_PREFIX : OLD_PREFIX;
});

/** An annotation that an instance reads, by its name without the prefix; of either prefix where its own is not known. */
export function annotationFor(instance: ExternalDns, resource: Resource, name: string): Field {
  const prefix = annotationPrefix(instance);
  if (prefix !== undefined) return resource.annotation(prefix + name);
  const field = resource.annotation(NEW_PREFIX + name);
  return field.isSet ? field : resource.annotation(OLD_PREFIX + name);
}

/** The parts of a list with commas; none of what is not set or not known. */
export function partsOf(field: Field): string[] {
  const text = field.text();
  if (text === undefined) return [];
  return text
    .replaceAll(' ', '')
    .split(',')
    .filter((part) => part !== '');
}

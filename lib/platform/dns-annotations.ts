import type { DnsFilter } from '../dns/dns-filter';
import { InvalidInputError } from '../errors';
import { isWithin } from '../naming/host-name';

/**
 * The annotations that a Gateway needs so that, of the instances that serve its entry point, one makes a record for each host.
 *
 * @throws InvalidInputError when no instance takes a host, or when two of them want different values of one annotation
 */
export function annotationsFor(
  entryPoint: string,
  hosts: readonly string[],
  serving: readonly DnsFilter[],
): Record<string, string> {
  const annotations: Record<string, string> = {};
  for (const host of hosts) {
    const filters = serving.filter(({ domains }) => domains.some((domain) => isWithin(host, domain)));
    if (filters.length === 0) {
      throw noRecord(host, entryPoint, serving);
    }
    for (const { annotation, name } of filters) {
      if ((annotations[annotation.key] ?? annotation.value) !== annotation.value) {
        throw conflict(entryPoint, annotation.key, annotations[annotation.key] as string, annotation.value, name);
      }
      annotations[annotation.key] = annotation.value;
    }
  }
  return annotations;
}

function noRecord(host: string, entryPoint: string, serving: readonly DnsFilter[]): InvalidInputError {
  const zones = serving.flatMap(({ domains }) => domains).join(', ');
  return new InvalidInputError({
    what: `no external-dns instance makes a record for host "${host}" on entry point "${entryPoint}"`,
    why: `${zones ? `those that serve it manage ${zones} alone` : 'none serves it'}, so the name would not resolve`,
    fix: 'Give an ExternalDns that serves this entry point the zone of the host.',
  });
}

function conflict(entryPoint: string, key: string, one: string, other: string, name: string): InvalidInputError {
  return new InvalidInputError({
    what: `hosts on entry point "${entryPoint}" need the annotation ${key} to be both "${one}" and "${other}" (${name})`,
    why: 'a Gateway carries an annotation once, so one of the external-dns instances would skip it',
    fix: 'Split the hosts over two apps, or give the instances annotations with different keys.',
  });
}

import { InvalidInputError } from '../errors';
import type { DnsFilter } from './dns-filter';
import type { DnsPolicy } from './policy';
import type { DnsSource } from './sources';

export interface ExternalDnsArgs {
  readonly sources: readonly DnsSource[];
  readonly filter: DnsFilter;
  readonly policy: DnsPolicy;
  readonly ownerId: string;
  readonly interval: string;
  readonly events: boolean;
  readonly logLevel: 'debug' | 'info' | 'warning' | 'error';
  readonly annotationPrefix?: string;
}

/**
 * The arguments of external-dns.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/flags/
 */
export function externalDnsArgs(args: ExternalDnsArgs): string[] {
  const { filter } = args;
  return [
    ...args.sources.map((source) => `--source=${source}`),
    `--annotation-filter=${filter.annotation.key}=${filter.annotation.value}`,
    ...(args.annotationPrefix ? [`--annotation-prefix=${prefix(args.annotationPrefix)}`] : []),
    ...filter.domains.map((domain) => `--domain-filter=${domain}`),
    '--provider=aws',
    `--policy=${args.policy}`,
    `--aws-zone-type=${filter.visibility}`,
    '--registry=txt',
    `--txt-owner-id=${args.ownerId}`,
    `--interval=${args.interval}`,
    ...(args.events ? ['--events'] : []),
    `--log-level=${args.logLevel}`,
  ];
}

function prefix(annotationPrefix: string): string {
  if (!annotationPrefix.endsWith('/')) {
    throw new InvalidInputError({
      what: `annotation prefix "${annotationPrefix}" does not end with "/"`,
      why: 'external-dns exits at start',
      fix: `Use "${annotationPrefix}/".`,
    });
  }
  return annotationPrefix;
}

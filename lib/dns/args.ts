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
  readonly extraArgs?: readonly string[];
}

/**
 * The arguments of external-dns.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/flags/
 */
export function externalDnsArgs(args: ExternalDnsArgs): string[] {
  const { filter } = args;
  const own = [
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
  return [...own, ...(args.extraArgs ?? []).map((extra) => newFlag(own, extra))];
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

/** external-dns exits at start when a flag that is no list stands twice, and the same list twice widens a filter. */
function newFlag(own: readonly string[], extra: string): string {
  const flag = extra.replace(/=.*/s, '');
  const taken = own.find((each) => each === flag || each.startsWith(`${flag}=`));
  if (!/^--[a-z][a-z0-9-]*$/.test(flag) || taken !== undefined) {
    throw new InvalidInputError({
      what: `external-dns argument "${extra}" ${taken === undefined ? 'is no flag' : `is there already, as ${taken}`}`,
      why: 'external-dns exits at start, or takes more than it is meant to',
      fix: 'Write --flag or --flag=value, and use the properties for what they set.',
    });
  }
  return extra;
}

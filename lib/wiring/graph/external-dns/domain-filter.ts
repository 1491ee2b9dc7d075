import { once } from '../once';
import { type ExternalDns, flagValue, flagValues, isKnown } from './instances';

/**
 * Whether an instance writes records of a name: within `--domain-filter` and not within `--exclude-domains`, or by the
 * regular expressions, which go before both; `undefined` where a filter is not known.
 * Upstream: external-dns v0.22.0 endpoint/domain_filter.go Match.
 */
export function domainMatches(instance: ExternalDns, host: string): boolean | undefined {
  const lower = host.toLowerCase();
  return matcherOf(instance)(lower.endsWith('.') ? lower.slice(0, -1) : lower);
}

/** Thousands of names meet the flags of one instance, which are read once. */
const matcherOf = once((instance: ExternalDns): ((name: string) => boolean | undefined) => {
  const [regex, excludingRegex] = [
    flagValue(instance, 'regex-domain-filter'),
    flagValue(instance, 'regex-domain-exclusion'),
  ];
  if (regex === undefined || excludingRegex === undefined) return () => undefined;
  if (regex !== '' || excludingRegex !== '') return (name) => regexMatches(regex, excludingRegex, name);
  if (!isKnown(instance, 'domain-filter') || !isKnown(instance, 'exclude-domains')) return () => undefined;
  const [filters, excluded] = [domainsOf(instance, 'domain-filter'), domainsOf(instance, 'exclude-domains')];
  return (name) => {
    if (filters.length > 0 && !filters.some((filter) => isWithin(name, filter))) return false;
    return !excluded.some((filter) => isWithin(name, filter));
  };
});

/** The domains of `--domain-filter` or `--exclude-domains`; a comma in one separates nothing. */
export function domainsOf(instance: ExternalDns, flag: 'domain-filter' | 'exclude-domains'): string[] {
  return flagValues(instance, flag).flatMap((value) => value.trim().toLowerCase().replace(/\.$/, '') || []);
}

/** A filter that begins with a dot holds subdomains alone. */
function isWithin(name: string, filter: string): boolean {
  return filter.startsWith('.') ? name.endsWith(filter) : name === filter || name.endsWith(`.${filter}`);
}

/** Go's expressions are near enough to ours; one that we cannot read decides nothing. */
function regexMatches(including: string, excluding: string, name: string): boolean | undefined {
  try {
    if (excluding !== '' && new RegExp(excluding).test(name)) return false;
    return including === '' || new RegExp(including).test(name);
  } catch {
    return undefined;
  }
}

/** The filters of an instance as they are given. */
export function domainFilterText(instance: ExternalDns): string {
  const names = ['regex-domain-filter', 'regex-domain-exclusion', 'domain-filter', 'exclude-domains'];
  return names.flatMap((name) => flagValues(instance, name).map((value) => `--${name}=${value}`)).join(' ');
}

import { InvalidInputError } from '../errors';

/** A path of a host. */
export interface HttpPath {
  /** Absolute path, such as `/` or `/api`. */
  readonly path: string;
  /**
   * `prefix` matches whole segments: `/api` matches `/api` and `/api/v1`, not `/apis`.
   * @default 'prefix'
   */
  readonly match?: 'prefix' | 'exact';
}

/** One way to match the URI of a request in a VirtualService. */
export interface UriMatch {
  readonly exact?: string;
  readonly prefix?: string;
}

/**
 * How a VirtualService matches a path. Istio compares prefixes as strings, so a prefix of whole segments takes two matches.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#StringMatch
 */
export function uriMatches({ path, match = 'prefix' }: HttpPath): readonly UriMatch[] {
  if (match === 'exact') {
    return [{ exact: path }];
  }
  const stem = stemOf(path);
  return stem === '' ? [{ prefix: '/' }] : [{ exact: stem }, { prefix: `${stem}/` }];
}

/** Sorts paths so that the more specific one is tried first: exact ones, then the longest prefix. */
export function bySpecificity(one: HttpPath, other: HttpPath): number {
  const exact = Number(other.match === 'exact') - Number(one.match === 'exact');
  return exact || stemOf(other.path).length - stemOf(one.path).length;
}

/** @throws InvalidInputError for no path, and for one that is not absolute, has a query, or stands twice */
export function checkPaths(owner: string, paths: readonly HttpPath[]): void {
  if (paths.length === 0) {
    throw new InvalidInputError({
      what: `${owner} has no path`,
      why: "Istio's webhook refuses a VirtualService without routes",
      fix: 'List the paths that are served, or leave "paths" out to serve every path.',
    });
  }
  const seen = new Set<string>();
  for (const { path, match = 'prefix' } of paths) {
    if (typeof path !== 'string' || !path.startsWith('/') || /[?#\s]/.test(path)) {
      throw new InvalidInputError({
        what: `path "${path}" of ${owner} is no absolute path`,
        why: 'requests are matched by the path of their URL, so it would never match',
        fix: 'Begin with "/", and leave out query, fragment and spaces.',
      });
    }
    const identity = `${match} ${match === 'prefix' ? stemOf(path) : path}`;
    if (seen.has(identity)) {
      throw new InvalidInputError({
        what: `path "${path}" (${match}) of ${owner} is matched twice`,
        why: 'the first match wins, so the second would never be used',
        fix: 'Remove one of them.',
      });
    }
    seen.add(identity);
  }
}

/** A path without final slashes, which say nothing about its segments. */
function stemOf(path: string): string {
  return path.replace(/\/+$/, '');
}

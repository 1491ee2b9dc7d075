import type { Field } from '../resource';
import type { RouteMatch } from './route-matches';

/** Stands for the missing matches of a route: it takes every request. */
export const EVERY_REQUEST = 'every request';
export type Requests = RouteMatch | typeof EVERY_REQUEST;

/** Keys of a match but for the path, the server's port and the Gateways. */
const CONDITIONS = [
  'scheme',
  'method',
  'authority',
  'sourceNamespace',
  'headers',
  'withoutHeaders',
  'queryParams',
  'sourceLabels',
];

/** Whether one match certainly takes every request that another does. */
export function covers(one: Requests, other: Requests): boolean {
  if (one === EVERY_REQUEST) return true;
  if (one.fields.some((field) => field.holdsUnknown())) return false;
  if (other === EVERY_REQUEST) return one.isCatchAll && !one.get('port').isSet && !one.get('gateways').isSet;
  if (other.fields.some((field) => field.holdsUnknown())) return false;
  return coversServers(one, other) && conditionsOf(one).every((key) => same(one, other, key)) && coversPath(one, other);
}

function conditionsOf(match: RouteMatch): string[] {
  return CONDITIONS.filter((key) => match.get(key).isSet);
}

function same(one: RouteMatch, other: RouteMatch, key: string): boolean {
  const [mine, theirs] = [one, other].map((match) => canonical(match.get(key).value));
  return mine === theirs;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function coversServers(one: RouteMatch, other: RouteMatch): boolean {
  const port = one.get('port');
  if (port.isSet && port.value !== other.get('port').value) return false;
  const gateways = one.get('gateways');
  const theirs = other.get('gateways').texts();
  return !gateways.isSet || (theirs.length > 0 && theirs.every((gateway) => gateways.texts().includes(gateway)));
}

function coversPath(one: RouteMatch, other: RouteMatch): boolean {
  const [uri, theirs] = [one.get('uri'), other.get('uri')];
  if (!uri.isSet || uri.get('prefix').text() === '/') return true;
  if (canonical(uri.value) === canonical(theirs.value)) {
    return (one.get('ignoreUriCase').flag() ?? false) || !(other.get('ignoreUriCase').flag() ?? false);
  }
  if (other.get('ignoreUriCase').flag()) return false;
  return pathWithin(theirs, uri.get('prefix').text());
}

function pathWithin(uri: Field, prefix: string | undefined): boolean {
  if (prefix === undefined) return false;
  const path = uri.get('exact').text() ?? uri.get('prefix').text();
  return path?.startsWith(prefix) ?? false;
}

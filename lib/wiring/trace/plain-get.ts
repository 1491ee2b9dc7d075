import { hostWithin } from '../graph/hosts';
import type { RouteMatch } from '../graph/istio/route-matches';
import type { Route } from '../graph/istio/routes';
import type { Field } from '../graph/resource';
import type { Request } from './request';

/** Whether a route takes a plain GET: no header, query parameter or source that a client would have to add. */
export function matchesPlainGet(route: Route, request: Request): boolean {
  if (route.protocol === 'tcp') return true;
  if (route.protocol === 'tls')
    return route.matches.length === 0 || route.matches.some((match) => matchesSni(match, request));
  return route.matches.length === 0 || route.matches.some((match) => takes(match, request));
}

function matchesSni(match: RouteMatch, { host }: Request): boolean {
  const hosts = match.get('sniHosts');
  return !hosts.isSet || hosts.holdsUnknown() || hosts.texts().some((other) => hostWithin(host, other));
}

function takes(match: RouteMatch, { scheme, host, path = '/' }: Request): boolean {
  const needsMore = ['headers', 'queryParams', 'sourceLabels'].some((key) => match.entries(key).size > 0);
  if (needsMore || match.get('sourceNamespace').isSet) return false;
  const ignoresCase = match.get('ignoreUriCase').flag() ?? false;
  return (
    matchesText(match.get('uri'), ignoresCase ? path.toLowerCase() : path, ignoresCase) &&
    matchesText(match.get('method'), 'GET') &&
    matchesText(match.get('scheme'), scheme) &&
    matchesText(match.get('authority'), host)
  );
}

/** Whether a text meets `exact`, `prefix` or `regex`; a regular expression is never run, and meets every text. */
function matchesText(field: Field, text: string, ignoresCase = false): boolean {
  const known = (key: string) => (ignoresCase ? field.get(key).text()?.toLowerCase() : field.get(key).text());
  const [exact, prefix] = [known('exact'), known('prefix')];
  if (exact !== undefined) return text === exact;
  return prefix === undefined || text.startsWith(prefix);
}

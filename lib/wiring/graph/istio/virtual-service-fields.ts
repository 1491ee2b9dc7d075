import { type Field, isMapping } from '../resource';

/** Fields of a part of a VirtualService; a name leads to a part of its own, `*` to anything. */
interface Shape {
  readonly [field: string]: Shape | '*';
}

const any = (...names: string[]): Shape => Object.fromEntries(names.map((name) => [name, '*']));
const STRING_MATCH = any('exact', 'prefix', 'regex');
const DESTINATION: Shape = { ...any('host', 'subset'), port: any('number') };
const HEADERS: Shape = { request: any('set', 'add', 'remove'), response: any('set', 'add', 'remove') };
const L4_MATCH = any('destinationSubnets', 'gateways', 'port', 'sourceLabels', 'sourceNamespace', 'sourceSubnet');
const L4_ROUTE: Shape = { ...any('weight'), destination: DESTINATION };

const HTTP_MATCH: Shape = {
  ...any('gateways', 'headers', 'ignoreUriCase', 'name', 'port', 'queryParams', 'sourceLabels', 'sourceNamespace'),
  ...any('statPrefix', 'withoutHeaders'),
  uri: STRING_MATCH,
  scheme: STRING_MATCH,
  method: STRING_MATCH,
  authority: STRING_MATCH,
};

const HTTP_ROUTE: Shape = {
  ...any(
    'corsPolicy',
    'directResponse',
    'fault',
    'mirrorPercent',
    'mirror_percent',
    'mirrorPercentage',
    'name',
    'timeout',
  ),
  delegate: any('name', 'namespace'),
  headers: HEADERS,
  match: HTTP_MATCH,
  mirror: DESTINATION,
  mirrors: { ...any('percentage'), destination: DESTINATION },
  redirect: any('authority', 'derivePort', 'port', 'prefixRewrite', 'redirectCode', 'scheme', 'uri'),
  retries: any('attempts', 'backoff', 'perTryTimeout', 'retryIgnorePreviousHosts', 'retryOn', 'retryRemoteLocalities'),
  rewrite: any('authority', 'uri', 'uriRegexRewrite'),
  route: { ...any('weight'), destination: DESTINATION, headers: HEADERS },
};

/** Upstream: istio.io/api kubernetes/customresourcedefinitions.gen.yaml, virtualservices.networking.istio.io v1. */
const SPEC: Shape = {
  ...any('exportTo', 'gateways', 'hosts'),
  http: HTTP_ROUTE,
  tls: { match: { ...L4_MATCH, sniHosts: '*' }, route: L4_ROUTE },
  tcp: { match: L4_MATCH, route: L4_ROUTE },
};

/** A field that its part does not have, and those that it has. */
export interface UnknownField {
  readonly field: Field;
  readonly known: readonly string[];
}

/** Fields of a VirtualService's spec that its kind does not have. */
export function unknownFields(spec: Field): UnknownField[] {
  return isKnownIn(spec.value, SPEC) ? [] : unknownIn(spec, SPEC);
}

/** Whether every field is known: plain values tell it without a field for each. */
function isKnownIn(part: unknown, shape: Shape): boolean {
  if (Array.isArray(part)) return part.every((item) => isKnownIn(item, shape));
  if (!isMapping(part)) return true;
  return Object.keys(part).every((name) => {
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return inner !== undefined && (inner === '*' || isKnownIn(part[name], inner));
  });
}

function unknownIn(part: Field, shape: Shape): UnknownField[] {
  const items = part.items();
  if (items.length > 0) return items.flatMap((item) => unknownIn(item, shape));
  return part.entries().flatMap(([name, field]) => {
    const inner = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (inner === undefined) return [{ field, known: Object.keys(shape).sort() }];
    return inner === '*' ? [] : unknownIn(field, inner);
  });
}

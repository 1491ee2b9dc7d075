import type { Field } from '../resource';

/**
 * A match of a route as the gateway gets it: of a delegate's match and the root's, the delegate's field where both have one.
 * Upstream: istio pilot/pkg/model/virtualservice.go mergeHTTPMatchRequest.
 */
export class RouteMatch {
  /** @param fields the match itself, then the root's */
  public constructor(public readonly fields: readonly [Field, ...Field[]]) {}

  private catchesAll: boolean | undefined;

  /** The match as it is written. */
  public get field(): Field {
    return this.fields[0];
  }

  /** A field that one of them sets. */
  public get(key: string): Field {
    const own = this.field.get(key);
    if (own.isSet || this.fields.length === 1) return own;
    return this.fields.map((field) => field.get(key)).find((field) => field.isSet) ?? own;
  }

  /** Such as `headers`, `queryParams`: what the root says, with the delegate's over it. */
  public entries(key: string): ReadonlyMap<string, Field> {
    return new Map([...this.fields].reverse().flatMap((field) => field.get(key).entries()));
  }

  /** Whether every request to a server meets it, but for the server's port and Gateway. Upstream: istio route.go IsCatchAllRoute. */
  public get isCatchAll(): boolean {
    this.catchesAll ??= this.findCatchesAll();
    return this.catchesAll;
  }

  private findCatchesAll(): boolean {
    const restricted = ['headers', 'withoutHeaders', 'queryParams', 'sourceLabels'].some((key) =>
      this.fields.some((field) => field.get(key).entries().length > 0),
    );
    const others = ['scheme', 'method', 'authority', 'sourceNamespace'].some((key) => this.get(key).isSet);
    return !restricted && !others && matchesEveryPath(this.get('uri'));
  }
}

function matchesEveryPath(uri: Field): boolean {
  if (!uri.isSet) return true;
  return uri.get('prefix').text() === '/' || ['.*', '/.*'].includes(uri.get('regex').text() ?? '');
}

/** How a field of a match compares text. */
interface StringMatch {
  readonly how: string;
  readonly value: string;
}

function stringMatchOf(field: Field): StringMatch | undefined {
  for (const how of ['exact', 'prefix', 'regex']) {
    const value = field.get(how).text();
    if (value !== undefined) return { how, value };
  }
  return undefined;
}

/** Matches of a delegate's route under a root's; `undefined` where one lies outside of all the root's: istiod then drops the route. */
export function mergeMatches(root: readonly RouteMatch[], own: readonly RouteMatch[]): RouteMatch[] | undefined {
  if (root.length === 0) return [...own];
  if (own.length === 0) return [...root];
  const merged: RouteMatch[] = [];
  for (const leaf of own) {
    const within = root.filter((match) => !conflicts(match.field, leaf.field));
    if (within.length === 0) return undefined;
    merged.push(...within.map((match) => new RouteMatch([leaf.field, match.field])));
  }
  return merged;
}

/** Upstream: istio pilot/pkg/model/virtualservice.go hasConflict. */
function conflicts(root: Field, leaf: Field): boolean {
  const texts = ['uri', 'scheme', 'method', 'authority'].some((key) => textConflicts(root.get(key), leaf.get(key)));
  const maps = ['headers', 'withoutHeaders', 'queryParams'].some((key) =>
    leaf
      .get(key)
      .entries()
      .some(([name, field]) => textConflicts(root.get(key, name), field)),
  );
  return texts || maps || caseConflicts(root, leaf) || sourceConflicts(root, leaf);
}

function caseConflicts(root: Field, leaf: Field): boolean {
  const [one, other] = [root.get('port').number(), leaf.get('port').number()];
  const ignores = (field: Field) => field.get('ignoreUriCase').flag() ?? false;
  return ignores(root) !== ignores(leaf) || (one !== undefined && other !== undefined && one !== other);
}

function sourceConflicts(root: Field, leaf: Field): boolean {
  const namespace = root.get('sourceNamespace').text();
  if (namespace !== undefined && leaf.get('sourceNamespace').text() !== namespace) return true;
  const gateways = root.get('gateways').texts();
  const own = leaf.get('gateways').texts();
  if (gateways.length > 0 && own.some((gateway) => !gateways.includes(gateway))) return true;
  const labels = root.get('sourceLabels').labels();
  return [...leaf.get('sourceLabels').labels()].some(([key, value]) => labels.has(key) && labels.get(key) !== value);
}

/** Upstream: istio pilot/pkg/model/virtualservice.go stringMatchConflict. What is not known conflicts with nothing. */
function textConflicts(root: Field, leaf: Field): boolean {
  const [outer, inner] = [stringMatchOf(root), stringMatchOf(leaf)];
  if (outer === undefined || inner === undefined) return false;
  if (outer.how === 'regex' || inner.how === 'regex') return true;
  if (outer.how === 'exact') return inner.how !== 'exact' || inner.value !== outer.value;
  return !inner.value.startsWith(outer.value);
}

import { App } from 'cdk8s';
import fc from 'fast-check';

import { uriMatches } from '../../../lib/app/http-path';
import { type RouteDeclaration, type RoutedPath, RouteRegistry } from '../../../lib/platform/route-registry';

const app = new App();
const GATEWAY = { gatewayName: 'apps-web', gatewayNamespace: 'istio-ingress' };

const route = (owner: string, paths: readonly RoutedPath[], more: Partial<RouteDeclaration> = {}) => ({
  app,
  owner,
  host: GATEWAY,
  hosts: ['a.sample.com'],
  paths,
  ...more,
});

function declareAll(...routes: readonly RouteDeclaration[]): void {
  const registry = new RouteRegistry();
  for (const each of routes) {
    registry.declare(each);
  }
}

const exact = (path: string) => ({ path, match: 'exact' as const });
const prefix = (path: string) => ({ path });

describe('of two routes that one request fits', () => {
  const refused = (one: RoutedPath, other: RoutedPath) => () =>
    declareAll(route('route "one"', [{ path: '/apart' }, one]), route('route "two"', [{ path: '/away' }, other]));

  test.each([
    [prefix('/'), prefix('/'), '"/" (prefix) of route "two" overlaps "/" (prefix) of route "one"'],
    [prefix('/api'), prefix('/api/'), '"/api/" (prefix) of route "two" overlaps "/api" (prefix) of route "one"'],
    [prefix('/api'), prefix('/api/v1'), '"/api/v1" (prefix) of route "two" overlaps "/api" (prefix) of route "one"'],
    [exact('/api'), prefix('/api'), '"/api" (prefix) of route "two" overlaps "/api" (exact) of route "one"'],
    [exact('/api'), exact('/api'), '"/api" (exact) of route "two" overlaps "/api" (exact) of route "one"'],
  ])('the second is refused, with both paths: %j, then %j', (one, other, what) => {
    expect(refused(one, other)).toThrow(
      `path ${what} on host "a.sample.com": Istio tries the routes of two VirtualServices in the order in which they were created, so ` +
        'one takes requests of the other. Put both paths into one HttpsRoute, where a path can name another service, or choose paths ' +
        'that do not overlap.',
    );
  });

  test.each([
    ['the catch-all, which Istio tries last', prefix('/'), exact('/')],
    ['the catch-all and any prefix', prefix('/'), prefix('/api')],
    ['names that only begin alike', prefix('/api'), prefix('/apis')],
    ['an exact path and one below it', exact('/api'), prefix('/api/v1')],
  ])('%s: each keeps its own', (_, one, other) => {
    expect(refused(one, other)).not.toThrow();
    expect(refused(other, one)).not.toThrow();
  });
});

test.each<[string, Partial<RouteDeclaration>]>([
  ['of another host', { hosts: ['b.sample.com'] }],
  ['of another Gateway', { host: { ...GATEWAY, gatewayName: 'apps-internal' } }],
  ['of a Gateway of that name in another namespace', { host: { ...GATEWAY, gatewayNamespace: 'edge' } }],
  ['of another app, such as that of another test', { app: new App() }],
])('routes %s do not meet', (_, more) => {
  expect(() => declareAll(route('one', [prefix('/')]), route('two', [prefix('/')], more))).not.toThrow();
});

test('the host that they share is named', () => {
  const hosts = ['b.sample.com', 'c.sample.com'];
  expect(() => declareAll(route('one', [prefix('/')], { hosts }), route('two', [prefix('/')], { hosts }))).toThrow(
    'on host "b.sample.com"',
  );
});

test('a route that is refused is not declared', () => {
  const registry = new RouteRegistry();
  registry.declare(route('one', [prefix('/a')]));
  expect(() => registry.declare(route('two', [prefix('/b'), prefix('/a')]))).toThrow('overlaps');
  expect(() => registry.declare(route('three', [prefix('/b')]))).not.toThrow();
});

describe('for any two routes', () => {
  const LONGEST = 4;
  const REQUESTS = texts(LONGEST).map((text) => `/${text}`);

  /** Every text of `/`, `a` and `b` up to a length. */
  function texts(longest: number): string[] {
    return longest === 0 ? [''] : ['', ...texts(longest - 1).flatMap((rest) => ['/', 'a', 'b'].map((c) => c + rest))];
  }

  /** Whether Envoy takes a request by a path, as it stands in the VirtualService. */
  const takes = (path: RoutedPath, request: string) =>
    uriMatches(path).some(({ exact, prefix }) =>
      prefix === undefined ? request === exact : request.startsWith(prefix),
    );

  const isCatchAll = (path: RoutedPath) => uriMatches(path).some((match) => match.prefix === '/');

  /** Whether the order in which the two were created would decide about some request. */
  const meet = (one: RoutedPath, other: RoutedPath) =>
    isCatchAll(one) === isCatchAll(other) && REQUESTS.some((request) => takes(one, request) && takes(other, request));

  const path: fc.Arbitrary<RoutedPath> = fc.record(
    {
      path: fc.string({ unit: fc.constantFrom('/', 'a', 'b'), maxLength: LONGEST }).map((rest) => `/${rest}`),
      match: fc.constantFrom<RoutedPath['match']>('prefix', 'exact'),
    },
    { requiredKeys: ['path'] },
  );

  function isRefused(...routes: readonly RouteDeclaration[]): boolean {
    try {
      declareAll(...routes);
      return false;
    } catch {
      return true;
    }
  }

  test('the second is refused when, and only when, a request fits both and not one of them alone is the catch-all', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(path, path, (one, other) => {
        const refused = isRefused(route('one', [one]), route('two', [other]));
        seen.add(refused);
        expect(refused).toBe(meet(one, other));
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(2);
  });

  test('so it is with several hosts and paths', () => {
    const paths = fc.array(path, { minLength: 1, maxLength: 3 });
    const hosts = fc.subarray(['a.sample.com', 'b.sample.com', 'c.sample.com'], { minLength: 1 });
    fc.assert(
      fc.property(paths, paths, hosts, hosts, (ones, others, oneHosts, otherHosts) => {
        const routes = [route('one', ones, { hosts: oneHosts }), route('two', others, { hosts: otherHosts })];
        const shared = oneHosts.some((host) => otherHosts.includes(host));
        const refused = shared && ones.some((one) => others.some((other) => meet(one, other)));
        expect(isRefused(...routes)).toBe(refused);
      }),
      { numRuns: 1000 },
    );
  });
});

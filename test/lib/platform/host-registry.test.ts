import { HostRegistry } from '../../../lib/platform/host-registry';

const PUBLIC = { name: 'external-dns-ssl', domains: ['sample.com', 'sample.org'] };
const PRIVATE = { name: 'external-dns-private', domains: ['sample.com'] };

const declaration = (gatewayName: string, ...hosts: string[]) => ({
  gatewayName,
  gatewayNamespace: 'istio-ingress',
  hosts,
  namespaces: ['apps'],
  entryPoint: 'ssl',
  tlsAtGateway: true,
  dns: [PUBLIC],
});

function registry(...declared: ReturnType<typeof declaration>[]) {
  const made = new HostRegistry(['sample.com', 'sample.org']);
  for (const each of declared) {
    made.declare(each);
  }
  return made;
}

test('declared hosts can be read', () => {
  const { tlsAtGateway: _tls, dns: _dns, ...host } = declaration('a', 'a.sample.com');
  expect(registry(declaration('a', 'a.sample.com')).hosts).toEqual([host]);
});

test('hosts that are known from a contract count', () => {
  const made = new HostRegistry(['sample.com'], [declaration('a', 'a.sample.com')]);
  expect(() => made.declare(declaration('b', 'a.sample.com'))).toThrow('declared twice');
});

test('a host is checked', () => {
  expect(() => registry(declaration('a', '*'))).toThrow('host "*" is a bare wildcard');
});

test('a host lies within the domains', () => {
  expect(() => registry(declaration('a', 'sample.com', 'a.b.sample.org'))).not.toThrow();
  expect(() => registry(declaration('a', 'app.example.org'))).toThrow(
    'host "app.example.org" is outside domain "sample.com", "sample.org": external-dns is limited to those zones, so no record would ' +
      `be made. Use a host under sample.com or sample.org, or add the zone to the platform's domains.`,
  );
  expect(() => new HostRegistry(['sample.com']).declare(declaration('a', 'app.example.org'))).toThrow(
    'host "app.example.org" is outside domain "sample.com": external-dns is limited to that zone, so no record would be made. ' +
      `Use a host under sample.com, or add the zone to the platform's domains.`,
  );
});

test('a host is declared once on an entry point', () => {
  expect(() => registry(declaration('a', 'a.sample.com'), declaration('b', 'a.sample.com'))).toThrow(
    'host "a.sample.com" is declared twice on entry point "ssl", by Gateways "a" and "b": the older Gateway wins whole, and certificate ' +
      'and routes of the other are dropped without an error. Declare it once and bind several HttpsRoutes to it, or use another host or entry point.',
  );
  expect(() => registry(declaration('a', 'a.sample.com', 'a.sample.com'))).toThrow(
    'host "a.sample.com" stands twice in the list of Gateway "a": its certificate would name it twice. Leave out one of them.',
  );
});

describe('on another entry point', () => {
  const elsewhere = (dns: ReturnType<typeof declaration>['dns'], ...hosts: string[]) => ({
    ...declaration('b', ...hosts),
    entryPoint: 'other',
    dns,
  });
  const both = (other: ReturnType<typeof declaration>) => () =>
    registry(declaration('a', 'a.sample.com', 'a.sample.org'), other);

  test('a host may stand again where another instance makes its record, or none does', () => {
    expect(both(elsewhere([PRIVATE], 'a.sample.com'))).not.toThrow();
    expect(both(elsewhere([], 'a.sample.com'))).not.toThrow();
  });

  test('it is refused where one instance makes both records', () => {
    expect(both(elsewhere([PRIVATE, PUBLIC], 'b.sample.com', 'a.sample.com'))).toThrow(
      'host "a.sample.com" is on entry points "ssl" and "other", and external-dns instance "external-dns-ssl" makes records for both: ' +
        'one name would have two load balancers as targets, of which external-dns takes one. Use one of the entry points, or two hosts; ' +
        'a public and a private entry point may share one, with an instance for each.',
    );
  });

  test('an instance that serves both and does not manage the zone of the host makes neither', () => {
    const limited = { ...PUBLIC, domains: ['sample.com'] };
    expect(both(elsewhere([limited], 'a.sample.org'))).not.toThrow();
    expect(both(elsewhere([limited], 'a.sample.com'))).toThrow('"external-dns-ssl" makes records for both');
  });

  test('a wildcard and a host below it are two records', () => {
    expect(both(elsewhere([PUBLIC], '*.sample.com', '*.sample.org'))).not.toThrow();
  });
});

test.each([
  ['*.sample.com', 'a.sample.com'],
  ['a.sample.com', '*.sample.com'],
])(
  'a wildcard and a host below it in two Gateways are refused where TLS ends at the gateway: %s, then %s',
  (one, other) => {
    expect(() => registry(declaration('a', one), declaration('b', other))).toThrow(
      'host "a.sample.com" is covered by "*.sample.com" on entry point "ssl": browsers reuse the connection of the wildcard certificate, ' +
        'whose Gateway has no route for it: 404 now and then. Bind an HttpsRoute with hosts: ["a.sample.com"] to the host "*.sample.com", ' +
        'or use another entry point.',
    );
  },
);

test('behind a load balancer that ends TLS they may stand beside each other: there is no SNI', () => {
  const acm = (name: string, host: string) => ({ ...declaration(name, host), tlsAtGateway: false });
  expect(() => registry(acm('a', '*.sample.com'), acm('b', 'a.sample.com'))).not.toThrow();
});

test('in one Gateway a name beside its wildcard is refused, since no CA takes both', () => {
  expect(() => registry(declaration('a', 'a.sample.com', '*.sample.com'))).toThrow(
    'host "a.sample.com" stands beside "*.sample.com", which covers it: a CA refuses an order with both names as redundant. ' +
      'Leave out "a.sample.com".',
  );
  expect(() => registry(declaration('a', 'sample.com', '*.sample.com', '*.b.sample.com'))).not.toThrow();
});

test('a refused host is not declared', () => {
  const made = registry();
  expect(() => made.declare(declaration('a', 'a.sample.com', 'a.sample.net'))).toThrow('outside domain');
  expect(made.hosts).toEqual([]);
});

import type { Finding } from '../../../../lib/wiring/finding';
import type { GraphOptions } from '../../../../lib/wiring/graph/graph';
import type { Request } from '../../../../lib/wiring/trace/request';
import { type Trace, trace } from '../../../../lib/wiring/trace/trace';
import { PARTS, PLATFORM, streamOf } from '../checks/platform-tree';
import { graphOf } from '../graph/trees';

const HTTPS: Request = { scheme: 'https', host: 'web.sample.com' };

/** The trace of a tree without what the checks find, so that each test is of the trace alone. */
function walk(yaml: string, request = HTTPS, options: GraphOptions = {}): Trace {
  return trace(graphOf(yaml, options), request, []);
}

const states = ({ hops }: Trace) => hops.map(({ hop, state }) => `${hop} ${state}`);
const says = ({ hops }: Trace, hop: string) => hops.find((one) => one.hop === hop)?.says;

test('names what makes each hop of a host that is served', () => {
  const { hops, outcome } = walk(PLATFORM);
  expect(hops.map(({ hop, says, objects }) => `${hop}: ${says} [${objects.join(', ')}]`)).toMatchInlineSnapshot(`
[
  "record: Deployment external-dns/external-dns makes web.sample.com of Gateway istio-ingress/web in the public zone [Gateway istio-ingress/web, Deployment external-dns/external-dns]",
  "load-balancer: Service istio-ingress/gateway (LoadBalancer) takes port 443 [Service istio-ingress/gateway]",
  "gateway: server 443 HTTPS of Gateway istio-ingress/web in Deployment istio-ingress/gateway [Gateway istio-ingress/web, Deployment istio-ingress/gateway]",
  "tls: SNI web.sample.com, mode SIMPLE [Gateway istio-ingress/web]",
  "certificate: Secret istio-ingress/web-tls of Certificate istio-ingress/web, issued by ClusterIssuer letsencrypt [Certificate istio-ingress/web, ClusterIssuer letsencrypt]",
  "challenge: HTTP-01 by an Ingress of class istio [ClusterIssuer letsencrypt, IngressClass istio]",
  "route: VirtualService apps/web spec.http[0] leads to web [VirtualService apps/web]",
  "service: Service apps/web port 8000 [Service apps/web]",
  "pods: Deployment apps/web at port 8080 [Deployment apps/web]",
]
`);
  expect(hops.map(({ state }) => state)).toEqual(Array(9).fill('ok'));
  expect(outcome).toEqual({ ends: 'served' });
});

test.each([
  ['Gateway', 'hosts:\n        - apps/web', 'hosts:\n        - apps/wed', 'record'],
  ['issuer', 'name: letsencrypt\nspec', 'name: letsencrypd\nspec', 'certificate'],
  ['Certificate', 'secretName: web-tls', 'secretName: web-lts', 'certificate'],
  ['dnsNames', '    - web.sample.com\n  issuerRef', '    - wed.sample.com\n  issuerRef', 'certificate'],
  ['solver', '- http01:', '- selector: {dnsZones: [other.com]}\n        http01:', 'challenge'],
  ['VirtualService', '    - istio-ingress/web\n', '    - istio-ingress/wed\n', 'route'],
  ['destination', 'host: web\n', 'host: wed\n', 'service'],
  ['Service port', '      port: 8000\n', '      port: 8001\n', 'service'],
  ['pods', '  selector:\n    app: web\n  ports', '  selector:\n    app: wed\n  ports', 'pods'],
  ['target port', 'targetPort: 8080', 'targetPort: htttp', 'pods'],
  [
    'gateway pods',
    '  selector:\n    istio: public-gateway\n  servers',
    '  selector:\n    istio: public\n  servers',
    'load-balancer',
  ],
  ['port of the gateway', '      port: 443\n', '      port: 444\n', 'load-balancer'],
  ['record', 'dns: public', 'dns: private', 'record'],
])('where the tree is the cluster, a slip in its %s ends the request', (_part, good, bad, hop) => {
  expect(PLATFORM.split(good)).toHaveLength(2);
  const { outcome } = walk(PLATFORM.replace(good, bad), HTTPS, { complete: true });
  expect(outcome).toMatchObject({ ends: 'broken', at: { hop } });
});

test('what is not in the tree is not known; a record and a load balancer may be outside', () => {
  const host = walk(streamOf(PARTS.HOST, PARTS.APP));
  expect(states(host)).toContain('gateway unknown');
  expect(host.outcome).toMatchObject({ ends: 'unknown', at: { hop: 'gateway' } });
  const app = walk(PARTS.APP);
  expect(app.outcome).toMatchObject({ ends: 'unknown', at: { hop: 'gateway' } });
  const { NAMESPACES, GATEWAY_WORKLOAD, ISSUER, HOST, APP } = PARTS;
  const withoutDns = walk(streamOf(NAMESPACES, GATEWAY_WORKLOAD, ISSUER, HOST, APP));
  expect(says(withoutDns, 'record')).toBe('no external-dns in the tree: who makes the record is not known');
  expect(withoutDns.outcome).toEqual({ ends: 'served' });
});

test('a missing destination is not known, unless the tree is the cluster', () => {
  const tree = PLATFORM.replace('host: web\n', 'host: wed\n');
  expect(walk(tree).outcome).toMatchObject({ ends: 'unknown', at: { hop: 'service' } });
});

const PLAIN_SERVER = `
    - port: {number: 80, name: http, protocol: HTTP}
      hosts: ["*"]
      tls: {httpsRedirect: true}
`;

test('a server may redirect by itself', () => {
  const tree = PLATFORM.replace('        credentialName: web-tls\n', (line) => line + PLAIN_SERVER.slice(1));
  const http = walk(tree, { scheme: 'http', host: 'web.sample.com', path: '/a' });
  expect(http.outcome).toEqual({ ends: 'redirected', code: 301, url: 'https://web.sample.com/a' });
  expect(http.hops.map(({ hop }) => hop)).toEqual(['record', 'load-balancer', 'gateway', 'route']);
});

test('without a server for HTTP nothing answers on port 80', () => {
  expect(walk(PLATFORM, { scheme: 'http', host: 'web.sample.com' }, { complete: true }).outcome).toMatchObject({
    ends: 'broken',
    at: { hop: 'gateway', says: 'no Gateway in the tree has a server with host web.sample.com for HTTP' },
  });
});

const ROUTES = `\
    - match:
        - {headers: {x-beta: {exact: "1"}}}
      route: [{destination: {host: beta}}]
    - match:
        - {uri: {exact: /old}}
      redirect: {uri: /new, authority: other.com, redirectCode: 308}
    - match:
        - {uri: {prefix: /direct}}
      directResponse: {status: 418}
    - match:
        - {uri: {prefix: /POST}, ignoreUriCase: true, method: {exact: POST}}
      route: [{destination: {host: post}}]
    - match:
        - {uri: {regex: "^/web"}}
      route: [{destination: {host: web, port: {number: 8000}}}]
`;

describe('routes', () => {
  const tree = PLATFORM.replace(/ {4}- route:\n(.*\n){4}/, ROUTES);
  const at = (path: string) => walk(tree, { ...HTTPS, path });

  test('a plain GET takes the first route that needs nothing more', () => {
    expect(at('/web/x').outcome).toEqual({ ends: 'served' });
    expect(says(at('/web/x'), 'route')).toBe('VirtualService apps/web spec.http[4] leads to web');
  });

  test('a redirect and a direct response end there', () => {
    expect(at('/old').outcome).toEqual({ ends: 'redirected', code: 308, url: 'https://other.com/new' });
    expect(says(at('/direct'), 'route')).toBe('VirtualService apps/web spec.http[2] answers by itself');
    expect(at('/direct').hops.at(-1)?.hop).toBe('route');
  });

  test('no route at all is told', () => {
    const none = walk(tree.replace('regex: "^/web"', 'prefix: "/web"'), { ...HTTPS, path: '/other' });
    expect(says(none, 'route')).toBe('no route of VirtualService apps/web takes https://web.sample.com/other');
    expect(none.outcome).toMatchObject({ ends: 'broken' });
  });
});

describe('TLS elsewhere', () => {
  test('at the load balancer', () => {
    const server = '      tls:\n        mode: SIMPLE\n        credentialName: web-tls\n';
    const tree = PLATFORM.replace(server, '').replace('protocol: HTTPS', 'protocol: HTTP');
    const traced = walk(tree);
    expect(says(traced, 'tls')).toBe('TLS ends at the load balancer');
    expect(says(traced, 'certificate')).toBe('of the load balancer');
    expect(says(traced, 'load-balancer')).toContain('where TLS ends');
  });

  test('at the application', () => {
    const http = PLATFORM.slice(
      PLATFORM.indexOf('  http:\n    - route:'),
      PLATFORM.indexOf('---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web'),
    );
    const tls =
      '  tls:\n    - match: [{sniHosts: [web.sample.com]}]\n      route: [{destination: {host: web, port: {number: 8000}}}]\n';
    const traced = walk(PLATFORM.replace('mode: SIMPLE', 'mode: PASSTHROUGH').replace(http, tls));
    expect(says(traced, 'certificate')).toBe('of the application: the gateway passes TLS through (PASSTHROUGH)');
    expect(traced.outcome).toEqual({ ends: 'served' });
  });
});

describe('findings', () => {
  const object = { apiVersion: 'v1', kind: 'Service', namespace: 'apps', name: 'web' };
  const finding: Finding = {
    code: 'AH999',
    severity: 'error',
    hop: 'service',
    object,
    path: '',
    steps: [],
    related: [],
    what: 'what',
    why: 'why',
    fix: 'Fix.',
  };
  const found = (more: Partial<Finding>) => trace(graphOf(PLATFORM), HTTPS, [{ ...finding, ...more }]);

  test('an error on a hop breaks it', () => {
    expect(found({}).outcome).toMatchObject({ ends: 'broken', at: { hop: 'service', findings: [{ code: 'AH999' }] } });
    expect(found({ severity: 'warning' }).outcome).toEqual({ ends: 'served' });
  });

  test('one of an object that no request passes stands on the hop that has the object', () => {
    expect(found({ hop: 'object' }).outcome).toMatchObject({ ends: 'broken', at: { hop: 'service' } });
  });

  test('one of another host, or of an object that is not in the chain, is not of this request', () => {
    expect(found({ host: 'api.sample.com' }).outcome).toEqual({ ends: 'served' });
    expect(found({ object: { ...object, name: 'other' } }).outcome).toEqual({ ends: 'served' });
    expect(found({ object: { ...object, name: 'other' }, related: [{ object }] }).outcome).toMatchObject({
      ends: 'broken',
    });
    expect(found({ object: { ...object, name: 'other' }, host: '*.sample.com' }).outcome).toMatchObject({
      ends: 'broken',
    });
  });
});

test('all checks are asked where no findings are given', () => {
  const graph = graphOf(PLATFORM.replace('mode: SIMPLE\n', 'mode: SIMPEL\n'));
  expect(trace(graph, HTTPS).outcome).toMatchObject({ ends: 'broken', at: { hop: 'tls' } });
});

test('routes of other hosts are not missed; one for this host may stand elsewhere', () => {
  const wildcard = PLATFORM.replace('- apps/web.sample.com', '- "apps/*.sample.com"');
  const other = walk(wildcard, { scheme: 'https', host: 'other.sample.com' });
  expect(says(other, 'route')).toBe(
    'no VirtualService in the tree binds other.sample.com to Gateway istio-ingress/web',
  );
});

test('solvers that are not known are no broken challenge', () => {
  const tree = PLATFORM.replace('    solvers:\n', '    solvers: ${SOLVERS}\n').replace(
    /solvers: \$\{SOLVERS\}\n(.*\n){3}/,
    'solvers: ${SOLVERS}\n',
  );
  expect(walk(tree).hops.find(({ hop }) => hop === 'challenge')).toMatchObject({ state: 'unknown' });
});

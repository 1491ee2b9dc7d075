import type { GraphOptions } from '../../../../lib/wiring/graph/graph';
import { isOnChallengePath } from '../../../../lib/wiring/trace/challenge-path';
import { type Trace, trace } from '../../../../lib/wiring/trace/trace';
import { PARTS, PLATFORM, streamOf } from '../checks/platform-tree';
import { graphOf } from '../graph/trees';

const FACTS = { mesh: { ingressSelector: 'public-gateway', ingressService: '' } };

function walk(yaml: string, options: GraphOptions = { facts: FACTS }): Trace {
  const path = '/.well-known/acme-challenge/TOKEN';
  return trace(graphOf(yaml, options), { scheme: 'http', host: 'web.sample.com', path }, []);
}

function changed(good: string, bad: string): string {
  expect(PLATFORM.split(good)).toHaveLength(2);
  return PLATFORM.replace(good, bad);
}

const hopOf = ({ hops }: Trace, hop: string) => hops.find((one) => one.hop === hop);

test('while a challenge is open, istiod and cert-manager answer it without an object of the tree', () => {
  const { hops, outcome } = walk(PLATFORM);
  expect(hops.map(({ hop, state, says }) => `${state} ${hop}: ${says}`)).toEqual([
    'ok record: Deployment external-dns/external-dns makes web.sample.com of Gateway istio-ingress/web in the public zone',
    'ok load-balancer: Service istio-ingress/gateway (LoadBalancer) takes port 80',
    'ok gateway: istiod opens port 80 of Deployment istio-ingress/gateway while a challenge is open',
    'ok challenge: HTTP-01 by an Ingress of class istio',
    "ok route: cert-manager's Ingress of class istio answers here while a challenge is open",
  ]);
  expect(outcome).toEqual({ ends: 'served' });
});

test('it ends where the load balancer has no port 80', () => {
  expect(walk(changed('      port: 80\n', '      port: 8080\n')).outcome).toMatchObject({
    ends: 'broken',
    at: { hop: 'load-balancer', says: 'port 80 leads nowhere' },
  });
});

test('a Service in front that is not in the tree is not known', () => {
  const tree = changed('  selector:\n    istio: public-gateway\n  ports', '  selector:\n    istio: other\n  ports');
  expect(hopOf(walk(tree), 'load-balancer')).toMatchObject({
    state: 'unknown',
    says: 'no Service in the tree stands in front of the gateway',
  });
});

test('it ends where the mesh puts Ingresses on other pods', () => {
  const facts = { mesh: { ingressSelector: 'other', ingressService: '' } };
  expect(walk(PLATFORM, { facts }).outcome).toMatchObject({
    ends: 'broken',
    at: {
      hop: 'gateway',
      says: 'istiod puts Ingresses on pods with the label istio=other, and web.sample.com leads to Deployment istio-ingress/gateway',
    },
  });
});

test('without mesh configuration the pods of Ingresses are not known, unless they bear the label that is the default', () => {
  expect(walk(PLATFORM, {}).outcome).toMatchObject({ ends: 'unknown', at: { hop: 'gateway' } });
  const byDefault = PLATFORM.replaceAll('istio: public-gateway', 'istio: ingressgateway');
  expect(walk(byDefault, {}).outcome).toEqual({ ends: 'served' });
});

test('a gateway that is not in the tree is not known', () => {
  const { GATEWAY_WORKLOAD, ...rest } = PARTS;
  const alone = walk(streamOf(...Object.values(rest)));
  expect(hopOf(alone, 'gateway')).toMatchObject({
    state: 'unknown',
    says: 'no workload in the tree is the gateway of Gateway istio-ingress/web',
  });
});

describe('who answers', () => {
  const SOLVER = '            ingressClassName: istio\n';
  const route = (solver: string, tree = changed(SOLVER, solver)) => hopOf(walk(tree), 'route');

  test('may be an Ingress by its old class, or one that is there', () => {
    expect(route('            class: istio\n')?.says).toBe(
      "cert-manager's Ingress of class istio answers here while a challenge is open",
    );
    expect(route('            name: web\n')?.says).toBe(
      "Ingress web with a path of cert-manager's should answer here, and may be istiod's or not",
    );
  });

  test('is not known where its class is of another controller, of none, or of the default', () => {
    const nginx = PLATFORM.replace('istio.io/ingress-controller', 'k8s.io/ingress-nginx');
    expect(hopOf(walk(nginx), 'route')).toMatchObject({
      state: 'unknown',
      says: "cert-manager's Ingress of class istio should answer here, and is another controller's",
    });
    expect(hopOf(walk(nginx), 'gateway')?.says).toBe('Deployment istio-ingress/gateway');
    expect(route('            ingressClassName: istoi\n')?.says).toContain(
      "class istoi should answer here, and is nobody's",
    );
    expect(route('            podTemplate: {}\n')?.says).toContain("cert-manager's Ingress without a class");
  });

  test("may be cert-manager's route of the Gateway API", () => {
    const gateway = changed(
      '      - http01:\n          ingress:\n            ingressClassName: istio\n',
      '      - http01:\n          gatewayHTTPRoute:\n            parentRefs: [{name: web}]\n',
    );
    expect(hopOf(walk(gateway), 'route')?.says).toContain("cert-manager's HTTPRoute should answer here");
  });
});

test('for a host that is validated otherwise, the path is one like others', () => {
  const dns01 = changed(
    '      - http01:\n          ingress:\n            ingressClassName: istio\n',
    '      - dns01: {route53: {region: eu-west-1}}\n',
  );
  expect(hopOf(walk(dns01), 'gateway')?.says).toContain('no Gateway in the tree has a server');
});

test('what is found on Gateways and routes of the tree is not on its way', () => {
  const finding = (hop: string, kind: string) => isOnChallengePath({ hop, object: { kind } } as never);
  expect(finding('route', 'VirtualService')).toBe(false);
  expect(finding('gateway', 'Gateway')).toBe(false);
  expect(finding('gateway', 'Deployment')).toBe(true);
  expect(finding('challenge', 'Gateway')).toBe(true);
});

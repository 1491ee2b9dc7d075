import type { Facts } from '../../../../../lib/wiring/facts/facts';
import { SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { loadBalancerOf } from '../../../../../lib/wiring/graph/load-balancer/load-balancers';
import { graphOf, objectOf } from '../trees';

function balancerOf(annotations: Readonly<Record<string, string>>, spec = '', facts: Facts = {}) {
  const keys = Object.entries(annotations).map(([key, value]) => [
    key.includes('/') ? key : `service.beta.kubernetes.io/aws-load-balancer-${key}`,
    value,
  ]);
  const tree = `\
apiVersion: v1
kind: Service
metadata: {name: gw, namespace: ingress, annotations: ${JSON.stringify(Object.fromEntries(keys))}}
spec: {type: LoadBalancer, ${spec} ports: [{name: http, port: 80}, {name: https, port: 443}]}
`;
  const graph = graphOf(tree, { facts });
  return loadBalancerOf(graph, objectOf(graph, SERVICE, 'ingress', 'gw'));
}

test('a Service of another type is none', () => {
  const graph = graphOf('apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {}\n');
  expect(loadBalancerOf(graph, objectOf(graph, SERVICE, 'default', 'a'))).toBeUndefined();
});

const LBC = 'aws-load-balancer-controller';
test.each([
  [{}, 'loadBalancerClass: service.k8s.aws/nlb,', {}, LBC, 'internal'],
  [{}, 'loadBalancerClass: eks.amazonaws.com/nlb,', {}, 'eks-auto-mode', 'internal'],
  [{}, 'loadBalancerClass: metallb.universe.tf/metallb,', {}, 'other', undefined],
  [{}, 'loadBalancerClass: "${CLASS}",', {}, 'unknown', undefined],
  [{ type: 'external', 'nlb-target-type': 'ip' }, '', {}, LBC, 'internal'],
  [{ type: 'external' }, '', {}, 'unknown', undefined],
  [{ type: 'nlb-ip', scheme: 'internet-facing' }, '', {}, LBC, 'internet-facing'],
  [{ type: 'nlb' }, '', {}, 'in-tree', 'internet-facing'],
  [{ type: 'nlb', internal: '0.0.0.0/0' }, '', {}, 'in-tree', 'internal'],
  [{ type: 'nlb', internal: 'false' }, '', {}, 'in-tree', 'internet-facing'],
  [{}, '', { loadBalancerController: LBC }, LBC, 'internal'],
  [{}, '', { loadBalancerController: LBC, serviceMutator: false }, 'in-tree', 'internet-facing'],
  [{}, '', {}, 'unknown', undefined],
  [{ 'networking.gke.io/load-balancer-type': 'Internal' }, '', {}, 'unknown', 'internal'],
  [{ scheme: '${SCHEME}' }, 'loadBalancerClass: service.k8s.aws/nlb,', {}, LBC, undefined],
] as const)('%j, %s %j: of %s, %s', (annotations, spec, aws, controller, scheme) => {
  expect(balancerOf(annotations, spec, { aws })).toMatchObject({ controller, scheme });
});

test.each([
  [{}, [false, false]],
  [{ 'ssl-cert': 'arn' }, [true, true]],
  [{ 'ssl-cert': 'arn', 'ssl-ports': '443' }, [false, true]],
  [{ 'ssl-cert': 'arn', 'ssl-ports': 'https, 80' }, [true, true]],
  [{ 'ssl-cert': 'arn', 'ssl-ports': '${PORTS}' }, [undefined, undefined]],
] as const)('%j: TLS ends at %j', (annotations, expected) => {
  expect(balancerOf(annotations)?.listeners.map(({ tls }) => tls)).toEqual(expected);
});

test('PROXY protocol is told by the annotation or by an attribute', () => {
  const told = [{ 'proxy-protocol': '*' }, { 'target-group-attributes': 'a=b,proxy_protocol_v2.enabled=true' }, {}];
  expect(told.map((annotations) => balancerOf(annotations as never)?.proxyProtocol)).toEqual([true, true, false]);
});

test('targets are instances unless it is told, and pods for EKS Auto Mode', () => {
  const classes = ['service.k8s.aws/nlb', 'eks.amazonaws.com/nlb'].map((one) => `loadBalancerClass: ${one},`);
  expect(classes.map((spec) => balancerOf({}, spec)?.targetType)).toEqual(['instance', 'ip']);
  expect(balancerOf({ 'nlb-target-type': 'ip' }, classes[0])?.targetType).toBe('ip');
});

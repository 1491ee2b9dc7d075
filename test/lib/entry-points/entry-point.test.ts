import { Testing } from 'cdk8s';
import type { Construct } from 'constructs';

import { EntryPoint } from '../../../lib/entry-points/entry-point';
import type { GatewaySettings } from '../../../lib/entry-points/gateway-settings';
import { sampleHandover } from '../../../lib/handover/sample-handover';
import { Mesh } from '../../../lib/mesh/mesh';
import { namespaceFromName } from '../../../lib/mesh/namespace-ref';
import { validateManifest } from '../../support/schemas/validate-manifest';

class Plain extends EntryPoint {
  public constructor(scope: Construct, id: string, changes: Partial<GatewaySettings> = {}) {
    const wiring = { namespace: namespaceFromName('istio-ingress'), mesh: new Mesh(), handover: sampleHandover() };
    super(scope, id, { ...wiring, ...changes }, { scheme: 'internal', sourceRanges: ['10.0.0.0/8'] });
  }
}

function made(changes?: Partial<GatewaySettings>) {
  const chart = Testing.chart();
  const entryPoint = new Plain(chart, 'istio-plain', changes);
  const manifests = Testing.synth(chart);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  return { entryPoint, manifests };
}

test('it makes rights, workload and load balancer, in the order in which they apply', () => {
  const { entryPoint, manifests } = made();
  expect(manifests.map(({ kind }) => kind)).toEqual([
    'ServiceAccount',
    'Role',
    'RoleBinding',
    'Deployment',
    'HorizontalPodAutoscaler',
    'PodDisruptionBudget',
    'Service',
  ]);
  const { serviceAccount, role, roleBinding, deployment, autoscaler, disruptionBudget, service } = entryPoint;
  const objects = [serviceAccount, role, roleBinding, deployment, autoscaler, disruptionBudget, service];
  expect(objects.map((object) => object.toJson())).toEqual(manifests);
});

test('hosts learn from it which pods their Gateway selects, and where they are', () => {
  const { entryPoint } = made();
  expect(entryPoint).toMatchObject({ name: 'istio-plain', selector: { istio: 'plain' }, scheme: 'internal' });
  expect(entryPoint.namespace.name).toBe('istio-ingress');
  expect(entryPoint.deployment.toJson().spec.template.metadata.labels).toMatchObject(entryPoint.selector);
});

test('every object bears its name, its namespace and its labels', () => {
  for (const { metadata } of made({ name: 'edge' }).manifests) {
    expect(metadata).toMatchObject({
      name: 'edge',
      namespace: 'istio-ingress',
      labels: { app: 'edge', istio: 'edge' },
    });
  }
});

test('every setting reaches the object that it is about', () => {
  const { deployment, autoscaler, service } = made({
    mesh: new Mesh({ revision: 'canary' }),
    handover: { ...sampleHandover(), loadBalancerController: 'eks-auto' },
    scaling: { minReplicas: 3 },
    requests: { cpu: '1' },
    limits: { memory: '2Gi' },
    drainSeconds: 60,
    proxyProtocol: true,
    serviceAnnotations: { a: 'service' },
    podAnnotations: { a: 'pod' },
  }).entryPoint;
  const { metadata, spec } = deployment.toJson().spec.template;
  expect(metadata).toMatchObject({ labels: { 'istio.io/rev': 'canary' }, annotations: { a: 'pod' } });
  expect(spec).toMatchObject({
    terminationGracePeriodSeconds: 90,
    containers: [{ resources: { requests: { cpu: '1' }, limits: { memory: '2Gi' } } }],
  });
  expect(autoscaler.toJson().spec.minReplicas).toBe(3);
  expect(service.toJson()).toMatchObject({
    metadata: { annotations: { a: 'service' } },
    spec: { loadBalancerClass: 'eks.amazonaws.com/nlb', loadBalancerSourceRanges: ['10.0.0.0/8'] },
  });
});

test('both sides speak PROXY protocol, or neither does, and both drain as long', () => {
  for (const proxyProtocol of [false, true]) {
    const { deployment, service } = made({ proxyProtocol, drainSeconds: 42 }).entryPoint;
    const proxy = deployment.toJson().spec.template.metadata.annotations['proxy.istio.io/config'];
    const attributes =
      service.toJson().metadata.annotations['service.beta.kubernetes.io/aws-load-balancer-target-group-attributes'];
    expect(proxy.includes('proxyProtocol')).toBe(proxyProtocol);
    expect(attributes.includes('proxy_protocol_v2.enabled=true')).toBe(proxyProtocol);
    expect(proxy).toContain('drainDuration: 42s');
    expect(attributes).toContain('timeout_seconds=42');
  }
});

test.each([0, 3600])('a drain of %d seconds is possible', (drainSeconds) => {
  expect(() => made({ drainSeconds })).not.toThrow();
});

test.each([-1, 3601, 1.5, Number.NaN])('a drain of %d seconds is refused', (drainSeconds) => {
  expect(() => made({ drainSeconds })).toThrow(
    `drainSeconds ${drainSeconds} is out of range: a target group accepts a deregistration delay of 0 to 3600 whole seconds. ` +
      'Use a whole number from 0 to 3600.',
  );
});

test('a bad name or a namespace that nobody makes is refused', () => {
  expect(() => made({ name: 'Edge' })).toThrow('entry point "Edge" is not a DNS-1123 label');
  expect(() => made({ name: 'istio--edge' })).toThrow('entry point "istio--edge" has "-" after "istio-"');
  const namespace = undefined as unknown as GatewaySettings['namespace'];
  expect(() => made({ namespace })).toThrow(
    'namespace undefined of entry point "istio-plain" is neither made by a chart',
  );
});

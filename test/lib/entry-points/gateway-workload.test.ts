import { Testing } from 'cdk8s';
import type { GatewayScaling } from '../../../lib/entry-points/gateway-settings';
import { GatewayWorkload } from '../../../lib/entry-points/gateway-workload';
import { Mesh } from '../../../lib/mesh/mesh';
import { validateManifest } from '../../support/schemas/validate-manifest';

function manifestsOf(scaling?: GatewayScaling) {
  const chart = Testing.chart();
  const workload = new GatewayWorkload(chart, 'workload', {
    name: 'istio-ssl',
    namespace: 'istio-ingress',
    labels: { app: 'istio-ssl' },
    mesh: new Mesh(),
    drainSeconds: 150,
    proxyProtocol: false,
    scaling,
  });
  const manifests = Testing.synth(chart);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  const { deployment, autoscaler, disruptionBudget } = workload;
  expect([deployment, autoscaler, disruptionBudget].map((object) => object.toJson())).toEqual(manifests);
  return { deployment: deployment.toJson(), autoscaler: autoscaler.toJson(), budget: disruptionBudget.toJson() };
}

test('all three objects are of one name and namespace', () => {
  for (const { metadata } of Object.values(manifestsOf())) {
    expect(metadata).toEqual({ name: 'istio-ssl', namespace: 'istio-ingress', labels: { app: 'istio-ssl' } });
  }
});

test('the autoscaler owns the number of pods: 1 to 5 at 80 % of the CPU, or as told', () => {
  const { deployment, autoscaler } = manifestsOf();
  expect(deployment.spec).not.toHaveProperty('replicas');
  expect(autoscaler.spec).toMatchObject({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'istio-ssl' },
    minReplicas: 1,
    maxReplicas: 5,
    metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { averageUtilization: 80 } } }],
  });
  expect(manifestsOf({ minReplicas: 2, maxReplicas: 9, targetCpuPercent: 50 }).autoscaler.spec).toMatchObject({
    minReplicas: 2,
    maxReplicas: 9,
    metrics: [{ resource: { target: { type: 'Utilization', averageUtilization: 50 } } }],
  });
});

test('with more pods at least than usual at most, as many are the most', () => {
  expect(manifestsOf({ minReplicas: 7 }).autoscaler.spec).toMatchObject({ minReplicas: 7, maxReplicas: 7 });
});

test('scaling that the API server would refuse is refused', () => {
  expect(() => manifestsOf({ minReplicas: 0 })).toThrow(
    'scaling of entry point "istio-ssl" is 0 to 5 pods at 80 % CPU',
  );
});

test('a rollout starts a pod before it ends one', () => {
  expect(manifestsOf().deployment.spec.strategy).toEqual({
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge: '100%', maxUnavailable: 0 },
  });
});

test('a drain of a node is never blocked, not even with a single pod', () => {
  const { deployment, budget } = manifestsOf();
  expect(budget.spec).toEqual({ maxUnavailable: 1, selector: deployment.spec.selector });
});

test('the Deployment selects its own pods', () => {
  const { spec } = manifestsOf().deployment;
  expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
});

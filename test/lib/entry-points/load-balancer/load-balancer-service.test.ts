import { Testing } from 'cdk8s';

import {
  LoadBalancerService,
  type LoadBalancerServiceProps,
} from '../../../../lib/entry-points/load-balancer/load-balancer-service';
import { validateManifest } from '../../../support/schemas/validate-manifest';

function serviceOf(changes: Partial<LoadBalancerServiceProps> = {}) {
  const chart = Testing.chart();
  const { service } = new LoadBalancerService(chart, 'load-balancer', {
    name: 'istio-ssl',
    namespace: 'istio-ingress',
    labels: { app: 'istio-ssl' },
    controller: 'aws-lbc',
    scheme: 'internet-facing',
    proxyProtocol: false,
    drainSeconds: 150,
    ...changes,
  });
  const manifests = Testing.synth(chart);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  expect(manifests).toEqual([service.toJson()]);
  return service.toJson();
}

test('the Service selects the gateway pods by both labels', () => {
  expect(serviceOf()).toMatchObject({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'istio-ssl', namespace: 'istio-ingress', labels: { app: 'istio-ssl' } },
    spec: {
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      selector: { app: 'istio-ssl', istio: 'ssl' },
    },
  });
});

test('status port, http and https lead to distinct ports of the pods, the status port first', () => {
  expect(serviceOf().spec.ports).toEqual([
    { name: 'status-port', port: 15021, targetPort: 15021, protocol: 'TCP' },
    { name: 'http2', port: 80, targetPort: 80, protocol: 'TCP' },
    { name: 'https', port: 443, targetPort: 443, protocol: 'TCP' },
  ]);
});

test('the in-tree controller sees no class', () => {
  expect(serviceOf({ controller: 'in-tree' }).spec).not.toHaveProperty('loadBalancerClass');
});

test('every address is let in, or the ranges alone', () => {
  expect(serviceOf().spec).not.toHaveProperty('loadBalancerSourceRanges');
  expect(serviceOf({ sourceRanges: ['10.0.0.0/8'] }).spec.loadBalancerSourceRanges).toEqual(['10.0.0.0/8']);
});

test('annotations of one’s own win', () => {
  const key = 'service.beta.kubernetes.io/aws-load-balancer-scheme';
  const annotations = { [key]: 'internal', 'company.io/owner': 'platform' };
  expect(serviceOf({ annotations }).metadata.annotations).toMatchObject(annotations);
});

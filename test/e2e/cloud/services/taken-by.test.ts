import { type Controller, takenBy } from '../../../../e2e/cloud/services/taken-by';
import { serviceOf } from './services';

const LBC = 'service.k8s.aws/nlb';
const AUTO = 'eks.amazonaws.com/nlb';

test.each<[Controller, string | undefined, Record<string, string>, string | undefined]>([
  ['aws-lbc', LBC, {}, 'network'],
  ['aws-lbc', AUTO, {}, undefined],
  ['aws-lbc', undefined, {}, 'classic'],
  ['aws-lbc', undefined, { type: 'external', 'nlb-target-type': 'ip' }, 'network'],
  ['aws-lbc', undefined, { type: 'external' }, undefined],
  ['aws-lbc', undefined, { type: 'nlb-ip' }, 'network'],
  ['eks-auto', AUTO, {}, 'network'],
  ['eks-auto', undefined, {}, 'network'],
  ['eks-auto', LBC, {}, undefined],
  ['in-tree', undefined, {}, 'classic'],
  ['in-tree', undefined, { type: 'external', 'nlb-target-type': 'ip' }, undefined],
  ['in-tree', LBC, {}, undefined],
])('%s makes of class %s with %j: %s', (controller, loadBalancerClass, annotations, kind) => {
  expect(takenBy(controller, serviceOf(annotations, { loadBalancerClass }))).toBe(kind);
});

test('a Service of another type, or one that leaves, has no load balancer', () => {
  expect(takenBy('aws-lbc', serviceOf({}, { type: 'ClusterIP' }))).toBeUndefined();
  const { metadata, spec } = serviceOf();
  const leaving = { metadata: { ...metadata, deletionTimestamp: '2026-01-01T00:00:00Z' }, spec };
  expect(takenBy('aws-lbc', leaving)).toBeUndefined();
});

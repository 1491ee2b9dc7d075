import { readinessGateLabels } from '../../../lib/mesh/readiness-gate';

test('pods get readiness gates from the controller in use, where it can give them', () => {
  expect(readinessGateLabels('aws-lbc')).toEqual({ 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' });
  expect(readinessGateLabels('eks-auto')).toEqual({ 'eks.amazonaws.com/pod-readiness-gate-inject': 'enabled' });
  expect(readinessGateLabels('in-tree')).toEqual({});
  expect(readinessGateLabels()).toEqual({});
});

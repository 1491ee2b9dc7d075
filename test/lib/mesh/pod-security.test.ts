import { podSecurityLabels } from '../../../lib/mesh/pod-security';

test('a level is enforced, and what breaks it is warned about and audited', () => {
  expect(podSecurityLabels('baseline')).toEqual({
    'pod-security.kubernetes.io/enforce': 'baseline',
    'pod-security.kubernetes.io/warn': 'baseline',
    'pod-security.kubernetes.io/audit': 'baseline',
  });
});

import { certificatesMayBeCompleted } from '../../../../../lib/wiring/graph/cert-manager/certificate-defaults';
import { graphOf } from '../trees';

const policyFor = (kind: string) =>
  graphOf(`
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: defaults }
spec: { rules: [{ match: { any: [{ resources: { kinds: [${kind}] } }] }, mutate: {} }] }
`);

test('a policy for Certificates may complete them', () => {
  expect(certificatesMayBeCompleted(policyFor('Certificate'))).toBe(true);
  expect(certificatesMayBeCompleted(policyFor('cert-manager.io/v1/Certificate'))).toBe(true);
});

test('a policy for others does not', () => {
  expect(certificatesMayBeCompleted(policyFor('Pod'))).toBe(false);
});

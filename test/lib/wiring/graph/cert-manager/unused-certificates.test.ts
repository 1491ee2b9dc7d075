import { unusedCertificates } from '../../../../../lib/wiring/graph/cert-manager/unused-certificates';
import { PLATFORM, streamOf } from '../../checks/platform-tree';
import { graphOf } from '../trees';

const CERTIFICATE = `\
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: vault, namespace: apps }
spec: { secretName: vault-tls }
`;
const POD = `\
apiVersion: v1
kind: Pod
metadata: { name: vault, namespace: apps }
spec: { volumes: [{ name: tls, secret: { secretName: vault-tls } }] }
`;
const unusedIn = (yaml: string, namespace: string) =>
  unusedCertificates(graphOf(yaml), namespace).map(({ resource, secretName }) => `${resource}: ${secretName}`);

test('a Certificate that no pod mounts is unused', () => {
  expect(unusedIn(streamOf(PLATFORM, CERTIFICATE), 'apps')).toEqual(['Certificate apps/vault: vault-tls']);
  expect(unusedIn(streamOf(PLATFORM, CERTIFICATE, POD), 'apps')).toEqual([]);
});

test('one that a Gateway serves is used', () => {
  expect(unusedIn(PLATFORM, 'istio-ingress')).toEqual([]);
});

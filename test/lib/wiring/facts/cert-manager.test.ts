import {
  certManagerNamespace,
  clusterResourceNamespace,
  gatewayApiIsOn,
  issuersMayUseAmbientCredentials,
  selfCheckNameservers,
} from '../../../../lib/wiring/facts/cert-manager';
import { graphOf } from '../graph/trees';

const controller = (args: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: cert-manager, namespace: security }
spec:
  template:
    spec:
      containers:
        - image: quay.io/jetstack/cert-manager-controller:v1.21.2
          args: [${args}]
`;

test('the Deployment tells where cert-manager is, and with which flags', () => {
  const graph = graphOf(controller('"--cluster-resource-namespace=$(POD_NAMESPACE)", --enable-gateway-api'));
  expect(certManagerNamespace(graph)).toBe('security');
  expect(clusterResourceNamespace(graph)).toBe('security');
  expect(gatewayApiIsOn(graph)).toBe(true);
  expect(issuersMayUseAmbientCredentials(graph)).toBe(false);
  expect(selfCheckNameservers(graph)).toBe('');
});

test('flags have values', () => {
  const graph = graphOf(
    controller(
      '--cluster-resource-namespace=secrets, --issuer-ambient-credentials=true, "--acme-http01-solver-nameservers=1.1.1.1:53"',
    ),
  );
  expect(clusterResourceNamespace(graph)).toBe('secrets');
  expect(issuersMayUseAmbientCredentials(graph)).toBe(true);
  expect(selfCheckNameservers(graph)).toBe('1.1.1.1:53');
  expect(gatewayApiIsOn(graph)).toBe(false);
});

test('Helm values tell the same', () => {
  const graph = graphOf(`
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: cert-manager, namespace: argocd }
spec:
  destination: { namespace: security }
  source: { chart: cert-manager, helm: { valuesObject: { config: { enableGatewayAPI: true } } } }
`);
  expect(gatewayApiIsOn(graph)).toBe(true);
  expect(certManagerNamespace(graph)).toBe('security');
});

test('so does the configuration file', () => {
  const graph = graphOf(`${controller('--config=/var/cert-manager/config/config.yaml')}---
apiVersion: v1
kind: ConfigMap
metadata: { name: cert-manager, namespace: security }
data: { config.yaml: "enableGatewayAPI: true" }
`);
  expect(gatewayApiIsOn(graph)).toBe(true);
  expect(issuersMayUseAmbientCredentials(graph)).toBeUndefined();
});

test('nothing is known where nothing tells, but for the usual namespace', () => {
  const graph = graphOf('apiVersion: v1\nkind: Namespace\nmetadata: { name: apps }\n');
  expect(gatewayApiIsOn(graph)).toBeUndefined();
  expect(issuersMayUseAmbientCredentials(graph)).toBeUndefined();
  expect(selfCheckNameservers(graph)).toBeUndefined();
  expect(clusterResourceNamespace(graph)).toBe('cert-manager');
});

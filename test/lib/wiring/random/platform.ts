// Platforms of applications that are all wired as they should be, each in a style of its own.
import type fc from 'fast-check';
import type { Manifest } from '../../../../lib/wiring/manifest';
import { appObjects, hostOf } from './app';
import { type KubernetesObject, object, podsOf } from './object';
import { type PlatformStyle, randomStyle } from './style';

export interface RandomPlatform {
  readonly style: PlatformStyle;
  readonly manifests: readonly Manifest[];
  readonly hosts: readonly string[];
}

/** Platforms on which every host is wired. */
export const randomPlatform: fc.Arbitrary<RandomPlatform> = randomStyle.map((one) => ({
  style: one,
  manifests: objectsOf(one).map((object) => ({ object })),
  hosts: one.apps.map(hostOf),
}));

function objectsOf(platform: PlatformStyle): KubernetesObject[] {
  const namespaces = [platform.gatewayNamespace, 'external-dns'].map((one) => object('v1', 'Namespace', '', one));
  const injected = platform.namespaces.map((one) =>
    object('v1', 'Namespace', '', one, {}, { labels: { 'istio-injection': 'enabled' } }),
  );
  return [
    ...namespaces,
    ...injected,
    ...externalDns(platform),
    ...issuers(),
    ...platform.entryPoints.flatMap((label) => entryPoint(platform, label)),
    ...platform.apps.flatMap((one) => appObjects(platform, one)),
  ];
}

const RBAC = 'rbac.authorization.k8s.io';

function externalDns({ annotationFilter }: PlatformStyle): KubernetesObject[] {
  const read = ['get', 'watch', 'list'];
  const rules = [
    { apiGroups: [''], resources: ['services', 'pods', 'nodes'], verbs: read },
    { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: read },
    { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
    { apiGroups: ['networking.istio.io'], resources: ['gateways', 'virtualservices'], verbs: read },
  ];
  const args = [
    ...['--source=istio-gateway', '--domain-filter=sample.com', '--provider=aws', '--aws-zone-type=public'],
    ...['--registry=txt', '--txt-owner-id=random', '--policy=upsert-only'],
    ...(annotationFilter ? ['--annotation-filter=dns=public'] : []),
  ];
  const subject = { kind: 'ServiceAccount', name: 'external-dns', namespace: 'external-dns' };
  const roleRef = { apiGroup: RBAC, kind: 'ClusterRole', name: 'external-dns' };
  const container = { name: 'external-dns', image: 'registry.k8s.io/external-dns/external-dns:v0.22.0', args };
  return [
    object('v1', 'ServiceAccount', 'external-dns', 'external-dns'),
    object(`${RBAC}/v1`, 'ClusterRole', '', 'external-dns', { rules }),
    object(`${RBAC}/v1`, 'ClusterRoleBinding', '', 'external-dns', { roleRef, subjects: [subject] }),
    object('apps/v1', 'Deployment', 'external-dns', 'external-dns', {
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        ...podsOf('external-dns', { serviceAccountName: 'external-dns', containers: [container] }),
      },
    }),
  ];
}

function issuers(): KubernetesObject[] {
  const acme = (key: string, solver: KubernetesObject) => ({
    spec: {
      acme: {
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        privateKeySecretRef: { name: key },
        solvers: [solver],
      },
    },
  });
  const http01 = { ingress: { ingressClassName: 'istio' } };
  const dns01 = { route53: { region: 'eu-central-1' } };
  return [
    object('networking.k8s.io/v1', 'IngressClass', '', 'istio', {
      spec: { controller: 'istio.io/ingress-controller' },
    }),
    object('cert-manager.io/v1', 'ClusterIssuer', '', 'by-http', acme('by-http-account', { http01 })),
    object('cert-manager.io/v1', 'ClusterIssuer', '', 'by-dns', acme('by-dns-account', { dns01 })),
  ];
}

function entryPoint({ gatewayNamespace: namespace, access }: PlatformStyle, label: string): KubernetesObject[] {
  const isCluster = access === 'cluster role';
  const verbs = { role: ['get', 'watch', 'list'], 'any verb': ['*'] }[access as string] ?? ['list'];
  const kind = isCluster ? 'ClusterRole' : 'Role';
  const roleRef = { apiGroup: RBAC, kind, name: `${label}-secrets` };
  const subjects = [{ kind: 'ServiceAccount', name: label, namespace }];
  const rules = [{ apiGroups: [''], resources: ['secrets'], verbs }];
  return [
    object('v1', 'ServiceAccount', namespace, label),
    object(`${RBAC}/v1`, kind, isCluster ? '' : namespace, `${label}-secrets`, { rules }),
    object(`${RBAC}/v1`, 'RoleBinding', namespace, `${label}-secrets`, { roleRef, subjects }),
    gatewayWorkload(namespace, label),
    gatewayService(namespace, label),
  ];
}

function gatewayWorkload(namespace: string, label: string): KubernetesObject {
  const labels = { istio: label, 'sidecar.istio.io/inject': 'true' };
  const spec = {
    serviceAccountName: label,
    securityContext: { sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
    containers: [{ name: 'istio-proxy', image: 'auto' }],
  };
  const metadata = { annotations: { 'inject.istio.io/templates': 'gateway' }, labels };
  return object('apps/v1', 'Deployment', namespace, label, {
    spec: { replicas: 2, selector: { matchLabels: { istio: label } }, template: { metadata, spec } },
  });
}

function gatewayService(namespace: string, label: string): KubernetesObject {
  const ports = Object.entries({ 'status-port': 15021, http2: 80, https: 443 }).map(([named, number]) => ({
    name: named,
    port: number,
    targetPort: number,
  }));
  const annotations = {
    'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing',
    'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
  };
  const spec = { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', selector: { istio: label }, ports };
  return object('v1', 'Service', namespace, label, { spec }, { annotations });
}

import type { Field } from '../graph/resource';
import { arnOf, endsTls, type KubernetesObject, nameOf, namespaceOf } from './contract';

/** A gateway's pods, their right to read Secrets, and their load balancer. */
export function entryPointObjects(entryPoint: Field): KubernetesObject[] {
  const [name, namespace] = [nameOf(entryPoint), namespaceOf(entryPoint)];
  const metadata = { name, namespace };
  const labels = { app: name, ...Object.fromEntries(entryPoint.get('selector').labels()) };
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name };
  const rbac = 'rbac.authorization.k8s.io/v1';
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: rbac,
      kind: 'Role',
      metadata,
      rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] }],
    },
    {
      apiVersion: rbac,
      kind: 'RoleBinding',
      metadata,
      roleRef,
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
    { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: gatewaySpec(name, labels) },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata, annotations: loadBalancer(entryPoint) },
      spec: serviceSpec(labels),
    },
  ];
}

function gatewaySpec(name: string, labels: object): object {
  const annotations = { 'inject.istio.io/templates': 'gateway' };
  const container = {
    name: 'istio-proxy',
    image: 'auto',
    resources: { requests: { cpu: '100m' } },
    securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: { drop: ['ALL'] } },
  };
  const securityContext = {
    seccompProfile: { type: 'RuntimeDefault' },
    sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
  };
  const spec = { serviceAccountName: name, securityContext, containers: [container] };
  const metadata = { annotations, labels: { ...labels, 'sidecar.istio.io/inject': 'true' } };
  return { selector: { matchLabels: labels }, template: { metadata, spec } };
}

const LOAD_BALANCER = 'service.beta.kubernetes.io/aws-load-balancer';

function loadBalancer(entryPoint: Field): object {
  return {
    [`${LOAD_BALANCER}-scheme`]: entryPoint.get('scheme').text() ?? '',
    [`${LOAD_BALANCER}-nlb-target-type`]: 'ip',
    ...(endsTls(entryPoint) && {
      [`${LOAD_BALANCER}-ssl-cert`]: arnOf(entryPoint),
      [`${LOAD_BALANCER}-ssl-ports`]: '443',
    }),
  };
}

function serviceSpec(selector: object): object {
  const ports = [
    { name: 'status-port', port: 15021 },
    { name: 'http2', port: 80 },
    { name: 'https', port: 443 },
  ];
  return { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', selector, ports };
}

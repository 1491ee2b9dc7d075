import type { Service } from '../../../../e2e/cloud/services/objects';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

/** Annotations of load balancers, by what follows the prefix. */
export function annotated(annotations: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`${PREFIX}${name}`, value]));
}

/** A LoadBalancer Service with the ports of a gateway. */
export function serviceOf(
  annotations: Readonly<Record<string, string>> = {},
  spec: Partial<Service['spec']> = {},
): Service {
  return {
    metadata: { name: 'gateway', namespace: 'ingress', uid: 'u-1', annotations: annotated(annotations) },
    spec: {
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      ports: [
        { name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 },
        { name: 'https', port: 443, targetPort: 'tls', nodePort: 30443 },
      ],
      ...spec,
    },
  };
}

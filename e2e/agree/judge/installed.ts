import type { Facts } from '../../../lib/wiring/facts/facts';
import type { JsonObject } from '../../symptoms/tree/json';
import type { Tree } from '../../symptoms/tree/tree';

/** What install/ puts next to dist/, as facts: mesh config and istiod's environment, out of the values of its chart. */
export function installed({ values }: Tree): Facts {
  const { meshConfig = {}, env = {}, cni = {} } = values.istiod as Readonly<Record<string, JsonObject>>;
  return {
    mesh: {
      namespace: 'istio-system',
      ...meshConfig,
      ...(typeof env.K8S_INGRESS_NS === 'string' && { ingressNamespace: env.K8S_INGRESS_NS }),
      scopeGatewayToNamespace: env.PILOT_SCOPE_GATEWAY_TO_NAMESPACE === 'true',
      cni: cni.enabled === true,
    },
    certManager: { namespace: 'cert-manager' },
    aws: { loadBalancerController: 'aws-load-balancer-controller', serviceMutator: false },
  };
}

import { Yaml } from 'cdk8s';

export interface ProxyConfigSettings {
  readonly drainSeconds: number;
  readonly proxyProtocol: boolean;
}

/**
 * The `proxy.istio.io/config` annotation of gateway pods.
 *
 * `terminationDrainDuration` keeps listeners open while the load balancer takes the pod out (5 s by default, less than a load
 * balancer needs). `gatewayTopology.proxyProtocol` is the gateway's side of PROXY protocol.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig
 */
export function proxyConfigAnnotation({ drainSeconds, proxyProtocol }: ProxyConfigSettings): Record<string, string> {
  return {
    'proxy.istio.io/config': Yaml.stringify({
      terminationDrainDuration: `${drainSeconds}s`,
      ...(proxyProtocol ? { gatewayTopology: { proxyProtocol: {} } } : {}),
    }),
  };
}

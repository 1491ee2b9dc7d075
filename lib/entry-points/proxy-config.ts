import { Yaml } from 'cdk8s';

export interface ProxyConfigSettings {
  readonly drainSeconds: number;
  readonly proxyProtocol: boolean;
}

/**
 * The `proxy.istio.io/config` annotation of gateway pods.
 *
 * On SIGTERM the agent asks Envoy to drain gracefully and waits for `terminationDrainDuration` (5 s by default); Envoy goes on
 * accepting for `drainDuration` (45 s by default) and then closes its listeners. Both have to be as long as the load balancer takes
 * to stop sending (istio/istio pkg/envoy/agent.go and admin.go, 1.30). `gatewayTopology.proxyProtocol` is the gateway's side of
 * PROXY protocol.
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#ProxyConfig
 */
export function proxyConfigAnnotation({ drainSeconds, proxyProtocol }: ProxyConfigSettings): Record<string, string> {
  return {
    'proxy.istio.io/config': Yaml.stringify({
      drainDuration: `${drainSeconds}s`,
      terminationDrainDuration: `${drainSeconds}s`,
      ...(proxyProtocol ? { gatewayTopology: { proxyProtocol: {} } } : {}),
    }),
  };
}

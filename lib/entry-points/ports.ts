/** Port of the proxy's health endpoint; 15020 until Istio 1.5. */
export const STATUS_PORT = 15021;
/** Path of the proxy's health endpoint. */
export const STATUS_PATH = '/healthz/ready';

/**
 * Ports of a gateway's Service, the status port first (Classic Load Balancers check the first one). Ports and target ports are
 * equal and distinct: two ports that share a target port merge into one listener of the proxy.
 */
export const GATEWAY_PORTS = [
  { name: 'status-port', port: STATUS_PORT },
  { name: 'http2', port: 80 },
  { name: 'https', port: 443 },
] as const;

import { type Gateway, type GatewaySpecServers, GatewaySpecServersTlsMode } from '../../imports/networking.istio.io';
import type { EntryPointRef } from '../entry-points/entry-point-ref';

export interface HostGatewayProps {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly entryPoint: EntryPointRef;
  readonly hosts: readonly string[];
  /** Namespaces whose VirtualServices may bind the hosts on port 443. */
  readonly namespaces: readonly string[];
  /** The Secret with the certificate, where TLS ends at the gateway. */
  readonly secretName?: string;
}

/** What `Gateway` objects are made of; see `HttpsHost`. */
export type HostGatewayManifest = Parameters<typeof Gateway.manifest>[0];

/**
 * The Gateway of a host. Port 443 is open to the routes of the team's namespaces alone and port 80 to the redirect beside the
 * Gateway alone, so no VirtualService of another namespace can bind the host. That no Gateway of another namespace can is seen to
 * by istiod, which install/ tells to scope Gateways to the namespace of the pods.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#Server
 */
export function hostGateway(props: HostGatewayProps): HostGatewayManifest {
  const own = props.entryPoint.namespace.name;
  return {
    metadata: { name: props.name, namespace: own, labels: props.labels, annotations: props.annotations },
    spec: {
      selector: { ...props.entryPoint.selector },
      servers: [
        { ...httpsServer(props), hosts: props.namespaces.flatMap((each) => bound(each, props.hosts)) },
        { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: bound(own, props.hosts) },
      ],
    },
  };
}

function bound(namespace: string, hosts: readonly string[]): string[] {
  return hosts.map((host) => `${namespace}/${host}`);
}

/** Behind a load balancer that ends TLS, port 443 speaks HTTP. */
function httpsServer({ entryPoint, secretName }: HostGatewayProps): Omit<GatewaySpecServers, 'hosts'> {
  return entryPoint.tlsEndsAt === 'load-balancer'
    ? { port: { number: 443, name: 'https', protocol: 'HTTP' } }
    : {
        port: { number: 443, name: 'https', protocol: 'HTTPS' },
        tls: { mode: GatewaySpecServersTlsMode.SIMPLE, credentialName: secretName },
      };
}

import type { VirtualService, VirtualServiceSpecHttp } from '../../imports/networking.istio.io';
import type { EntryPointRef } from '../entry-points/entry-point-ref';
import type { DeclaredHost } from '../platform/declared-host';
import { bySpecificity, type HttpPath, uriMatches } from './http-path';

/** Where the requests of a path go. */
export interface Destination extends HttpPath {
  /** Fully qualified name of the Service. */
  readonly serviceHost: string;
  readonly servicePort: number;
}

export interface RouteVirtualServiceProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly declared: DeclaredHost;
  readonly hosts: readonly string[];
  readonly tlsEndsAt: EntryPointRef['tlsEndsAt'];
  readonly destinations: readonly Destination[];
}

type VirtualServiceManifest = Parameters<typeof VirtualService.manifest>[0];

/**
 * The routes of an app. Each matches port 443, since a VirtualService binds to Gateways and not to ports: without it the app would
 * answer on port 80 beside the redirect.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute
 */
export function routeVirtualService(props: RouteVirtualServiceProps): VirtualServiceManifest {
  const { name, namespace, labels, declared, hosts } = props;
  return {
    metadata: { name, namespace, labels },
    spec: {
      hosts: [...hosts],
      gateways: [`${declared.gatewayNamespace}/${declared.gatewayName}`],
      http: [...props.destinations].sort(bySpecificity).map((destination) => httpRoute(destination, props.tlsEndsAt)),
    },
  };
}

function httpRoute(destination: Destination, tlsEndsAt: EntryPointRef['tlsEndsAt']): VirtualServiceSpecHttp {
  return {
    name: `${destination.match ?? 'prefix'} ${destination.path}`,
    match: uriMatches(destination).map((uri) => ({ port: 443, uri })),
    // Behind a load balancer that ends TLS, Envoy sees http, and apps that force https would redirect for ever.
    ...(tlsEndsAt === 'load-balancer' && { headers: { request: { set: { 'x-forwarded-proto': 'https' } } } }),
    route: [{ destination: { host: destination.serviceHost, port: { number: destination.servicePort } } }],
  };
}

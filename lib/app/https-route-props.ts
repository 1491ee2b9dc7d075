import type { NamespaceRef } from '../mesh/namespace-ref';
import type { DeclaredHost } from '../platform/declared-host';
import type { PlatformRef } from '../platform/platform-ref';
import type { AppContainer } from './container';
import type { HttpPath } from './http-path';
import type { ExistingService } from './service-port';

/** A path of an app and what answers it. */
export interface RoutePath extends HttpPath {
  /** Name or number of the app's port. @default - its first port */
  readonly port?: string | number;
  /** An existing Service that answers instead of the app. @default - the app */
  readonly service?: ExistingService;
}

/** What every route is told. */
export interface RouteProps {
  /** The platform that the host belongs to. */
  readonly platform: PlatformRef;
  /** Namespace of the team: everything is made there. */
  readonly namespace: NamespaceRef;
  /** The paths that are served. @default - every path, by the first port */
  readonly paths?: readonly RoutePath[];
}

/** The app is a container that is deployed with the route. */
export interface ContainerBackend {
  /** The container that is deployed. */
  readonly container: AppContainer;
  /** There is no existing Service. */
  readonly service?: undefined;
}

/** The app is a Service that exists already. */
export interface ServiceBackend {
  /** The Service that exists already. */
  readonly service: ExistingService;
  /** Nothing is deployed. */
  readonly container?: undefined;
}

/** What answers the requests: a container to deploy, or a Service that exists. */
export type Backend = ContainerBackend | ServiceBackend;

/** Which host a route answers on. */
export interface RouteHost {
  /** The declared host: an `HttpsHost`, `platform.host('…')` or `HttpsHost.fromName`. */
  readonly host: DeclaredHost;
  /** Names below a wildcard host, or some of several. @default - every host of `host`; needed below a wildcard */
  readonly hosts?: readonly string[];
}

/** What a route is told: where it is reached, and what answers. */
export type HttpsRouteProps = RouteProps & RouteHost & Backend;

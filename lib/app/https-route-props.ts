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
  readonly platform: PlatformRef;
  /** Namespace of the team: everything is made there. */
  readonly namespace: NamespaceRef;
  /** The paths that are served. @default - every path, by the first port */
  readonly paths?: readonly RoutePath[];
}

/** The app is a container that is deployed with the route. */
export interface ContainerBackend {
  readonly container: AppContainer;
  readonly service?: undefined;
}

/** The app is a Service that exists already. */
export interface ServiceBackend {
  readonly service: ExistingService;
  readonly container?: undefined;
}

export type Backend = ContainerBackend | ServiceBackend;

/** Which host a route answers on. */
export interface RouteHost {
  /** The declared host: an `HttpsHost`, `platform.host('…')` or `HttpsHost.fromName`. */
  readonly host: DeclaredHost;
  /** Names below a wildcard host, or some of several. @default - every host of `host`; needed below a wildcard */
  readonly hosts?: readonly string[];
}

export type HttpsRouteProps = RouteProps & RouteHost & Backend;

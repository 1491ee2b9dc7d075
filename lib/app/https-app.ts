import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import type { NamespaceRef } from '../mesh/namespace-ref';
import { HttpsHost } from './https-host';
import type { HttpsHostProps } from './https-host-props';
import { HttpsRoute } from './https-route';
import type { Backend, RouteProps } from './https-route-props';

/** Everything about an app: where it is reached, and what answers. */
export type HttpsAppProps = HttpsHostProps & RouteProps & Backend & { readonly namespace: NamespaceRef };

/**
 * An app with its own host: an `HttpsHost` in the namespace of the gateway and an `HttpsRoute` in the team's, two files.
 *
 * A team that may not write to the gateway's namespace uses `HttpsRoute` alone, and the platform declares the `HttpsHost`.
 */
export class HttpsApp {
  /** The platform's part. */
  public readonly host: HttpsHost;
  /** The team's part. */
  public readonly route: HttpsRoute;

  /**
   * @param scope the cdk8s App
   * @param id name of the app and of its objects in the team's namespace
   * @throws InvalidInputError for whatever cannot work
   */
  public constructor(scope: Construct, id: string, props: HttpsAppProps) {
    this.host = new HttpsHost(scope, id, props);
    this.route = new HttpsRoute(scope, id, { ...props, host: this.host, hosts: undefined });
  }

  /** The Gateway. */
  public get gateway(): ApiObject {
    return this.host.gateway;
  }

  /** None where TLS ends at the load balancer. */
  public get certificate(): ApiObject | undefined {
    return this.host.certificate;
  }

  /** The VirtualService that redirects to https. */
  public get redirect(): ApiObject {
    return this.host.redirect;
  }

  /** The VirtualService with the app's routes. */
  public get virtualService(): ApiObject {
    return this.route.virtualService;
  }

  /** None for an existing Service. */
  public get serviceAccount(): ApiObject | undefined {
    return this.route.serviceAccount;
  }

  /** None for an existing Service. */
  public get deployment(): ApiObject | undefined {
    return this.route.deployment;
  }

  /** None for an existing Service. */
  public get service(): ApiObject | undefined {
    return this.route.service;
  }
}

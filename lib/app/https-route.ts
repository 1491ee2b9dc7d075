import { type ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';

import { VirtualService } from '../../imports/networking.istio.io';
import { InvalidInputError } from '../errors';
import { apiObject } from '../kubernetes/api-object';
import { declaredNamespace } from '../mesh/namespace-ref';
import { recommendedLabels } from '../naming/labels';
import { objectName } from '../naming/object-name';
import { chartId } from '../output/file-name';
import { type AppService, destinations, existingService } from './destinations';
import type { HttpsRouteProps } from './https-route-props';
import { knownPlatform } from './known-platform';
import { rootApp } from './root';
import { checkRouteCovered, routeHosts } from './route-hosts';
import { routeVirtualService } from './route-virtual-service';
import { Workload } from './workload';

/**
 * An app on a declared host, the team's part: ServiceAccount, Deployment, Service and VirtualService, all in the team's namespace. With
 * `service` instead of `container` there is the VirtualService alone.
 *
 * Makes the file `70-app-<namespace>-<id>`.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 */
export class HttpsRoute extends Chart {
  /** The hosts that the app answers on. */
  public readonly hosts: readonly string[];
  /** None for an existing Service. */
  public readonly serviceAccount?: ApiObject;
  /** None for an existing Service. */
  public readonly deployment?: ApiObject;
  /** None for an existing Service. */
  public readonly service?: ApiObject;
  /** The VirtualService with the routes. */
  public readonly virtualService: ApiObject;

  /** @throws InvalidInputError for a host, namespace, path or port that cannot work */
  public constructor(scope: Construct, id: string, props: HttpsRouteProps) {
    const owner = `HttpsRoute "${id}"`;
    const name = objectName('app', id);
    const namespace = declaredNamespace(owner, props.namespace).name;
    super(rootApp(scope, owner), chartId('route', `${namespace}-${name}`));
    this.hosts = routeHosts(owner, props.host, props.namespace, props.hosts);
    const platform = knownPlatform(owner, props.platform);
    const entryPoint = platform.entryPoint(props.host.entryPoint);
    checkRouteCovered(owner, props.host, entryPoint, this.hosts);
    refuseBothOrNeither(owner, props);
    const metadata = { name, namespace, labels: recommendedLabels({ name, component: 'app', partOf: name }) };
    const workload =
      props.container && new Workload(this, 'workload', { ...metadata, owner, container: props.container });
    this.serviceAccount = workload?.serviceAccount;
    this.deployment = workload?.deployment;
    this.service = workload?.service;
    const app: AppService = props.service
      ? existingService(owner, props.service, namespace)
      : { name, namespace, ports: (workload as Workload).ports };
    const routed = destinations(owner, app, props.paths);
    platform.declareRoute({
      app: rootApp(scope, owner),
      owner: `${owner} in namespace "${namespace}"`,
      host: props.host,
      hosts: this.hosts,
      paths: routed,
    });
    this.virtualService = apiObject(
      this,
      'virtual-service',
      VirtualService,
      routeVirtualService({
        ...metadata,
        declared: props.host,
        hosts: this.hosts,
        tlsEndsAt: entryPoint.tlsEndsAt,
        destinations: routed,
      }),
    );
  }
}

function refuseBothOrNeither(owner: string, { container, service }: HttpsRouteProps): void {
  if ((container === undefined) === (service === undefined)) {
    throw new InvalidInputError({
      what: `${owner} has ${container ? 'both a container and a service' : 'neither a container nor a service'}`,
      why: 'its requests need one place to go to',
      fix: 'Give a container to deploy, or an existing service.',
    });
  }
}

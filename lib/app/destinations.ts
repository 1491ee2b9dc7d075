import { InvalidInputError } from '../errors';
import { declaredNamespace } from '../mesh/namespace-ref';
import { objectName } from '../naming/object-name';
import { portNumber } from '../naming/port-number';
import { checkPaths } from './http-path';
import type { RoutePath } from './https-route-props';
import type { Destination } from './route-virtual-service';
import type { ExistingService, ServicePort } from './service-port';

/** What answers the paths that name no Service of their own. */
export interface AppService {
  readonly name: string;
  readonly namespace: string;
  readonly ports: readonly Pick<ServicePort, 'name' | 'port'>[];
}

const EVERY_PATH: readonly RoutePath[] = [{ path: '/' }];

/** An existing Service as an app's. @throws InvalidInputError for a bad name or port, or none */
export function existingService(owner: string, service: ExistingService, namespace: string): AppService {
  if (service.ports.length === 0) {
    throw new InvalidInputError({
      what: `service "${service.name}" of ${owner} has no port`,
      why: 'Istio would take the port number of the Gateway, which the Service rarely has: 503',
      fix: 'List the ports of the Service.',
    });
  }
  return {
    name: objectName('service', service.name),
    namespace: service.namespace ? declaredNamespace(owner, service.namespace).name : namespace,
    ports: service.ports.map((port) => ({ name: String(port), port: portNumber('service port', port) })),
  };
}

/**
 * Where each path goes, by fully qualified names: Istio completes short names by the VirtualService's namespace.
 *
 * @throws InvalidInputError for a bad path, one that stands twice, or a port that the Service does not have
 */
export function destinations(owner: string, app: AppService, paths = EVERY_PATH): readonly Destination[] {
  checkPaths(owner, paths);
  return paths.map(({ path, match, port, service }) => {
    const target = service ? existingService(owner, service, app.namespace) : app;
    return {
      path,
      match,
      serviceHost: `${target.name}.${target.namespace}.svc.cluster.local`,
      servicePort: portOf(owner, target, port),
    };
  });
}

function portOf(owner: string, { name, ports }: AppService, wanted?: string | number): number {
  const found = ports.find((port) => wanted === undefined || port.name === wanted || port.port === wanted);
  if (found === undefined) {
    throw new InvalidInputError({
      what: `service "${name}" of ${owner} has no port ${JSON.stringify(wanted)}`,
      why: 'Envoy would have no cluster for it: 503',
      fix: `Use one of ${ports.map((port) => (port.name === String(port.port) ? port.name : `${port.name} (${port.port})`)).join(', ')}.`,
    });
  }
  return found.port;
}

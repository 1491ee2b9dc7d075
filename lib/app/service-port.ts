import { InvalidInputError } from '../errors';
import type { NamespaceRef } from '../mesh/namespace-ref';
import { objectName } from '../naming/object-name';
import { portNumber } from '../naming/port-number';
import type { AppContainer, AppProtocol, ContainerPort } from './container';

/** A Service that exists already, such as Grafana's. */
export interface ExistingService {
  /** `metadata.name` of the Service. */
  readonly name: string;
  /** Namespace of the Service. @default - the route's */
  readonly namespace?: NamespaceRef;
  /** Its ports; the first one is the default of paths. */
  readonly ports: readonly number[];
}

/** A port of a Service that a path can lead to. */
export interface ServicePort {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
  readonly protocol: AppProtocol;
}

/** The longest name of a Service port that is a target port too (IANA_SVC_NAME). */
const MAX_PORT_NAME = 15;

/**
 * The ports of an app's Service. Names begin with the protocol, which is how Istio tells it (istio/istio
 * pkg/config/kube/conversion.go, 1.30), and are unique.
 *
 * @throws InvalidInputError for a number outside of 1 to 65535, a bad name, or two ports of one name or number
 */
export function servicePorts(owner: string, container: AppContainer): readonly ServicePort[] {
  const ports = typeof container.port === 'number' ? [single(container)] : container.port;
  if (!Array.isArray(ports) || ports.length === 0) {
    throw new InvalidInputError({
      what: `container of ${owner} has no port`,
      why: 'nothing could be routed to it',
      fix: 'Give the port that it listens on.',
    });
  }
  const named = ports.map((port) => servicePort(port as ContainerPort));
  refuseTwice(
    owner,
    'name',
    named.map(({ name }) => name),
  );
  refuseTwice(
    owner,
    'port',
    named.map(({ port }) => String(port)),
  );
  return named;
}

function single({ port, servicePort: outside }: AppContainer): ContainerPort {
  return { port: port as number, servicePort: outside };
}

function servicePort({ name, port, servicePort: outside, protocol = 'http' }: ContainerPort): ServicePort {
  const full =
    name === undefined || name === protocol || name.startsWith(`${protocol}-`)
      ? (name ?? protocol)
      : `${protocol}-${name}`;
  if (objectName('port name', full).length > MAX_PORT_NAME) {
    throw new InvalidInputError({
      what: `port name "${full}" has ${full.length} characters`,
      why: `the API server allows ${MAX_PORT_NAME} for the port of a container`,
      fix: `Use at most ${MAX_PORT_NAME} characters, the protocol included.`,
    });
  }
  return {
    name: full,
    port: portNumber('service port', outside ?? port),
    targetPort: portNumber('container port', port),
    protocol,
  };
}

function refuseTwice(owner: string, what: string, values: readonly string[]): void {
  const second = values.find((value, index) => values.indexOf(value) !== index);
  if (second !== undefined) {
    throw new InvalidInputError({
      what: `${what} ${second} of ${owner} is there twice`,
      why: 'the API server refuses the Service',
      fix: `Give every port its own ${what}.`,
    });
  }
}

import type { Annotations } from './annotations';
import type { HealthCheckModel, TargetsModel } from './model';
import type { Service } from './objects';
import { Refused } from './refused';

type Protocol = HealthCheckModel['protocol'];

const PROTOCOLS: readonly string[] = ['tcp', 'http', 'https'] satisfies Protocol[];

/**
 * By default a connection to the target's port; on nodes of a Service with policy Local, what kube-proxy says of them.
 * Periods and thresholds of the annotations are not kept to: see targets/health-loop.ts.
 */
export function networkHealthCheck(
  service: Service,
  annotations: Annotations,
  targets: TargetsModel['kind'],
  proxyProtocol: boolean,
): HealthCheckModel {
  const { externalTrafficPolicy, healthCheckNodePort } = service.spec;
  const local = targets === 'nodes' && externalTrafficPolicy === 'Local';
  const protocol = (annotations.text('healthcheck-protocol') ?? (local ? 'http' : 'tcp')).toLowerCase();
  if (!PROTOCOLS.includes(protocol)) throw new Refused(`unsupported health check protocol ${protocol}`);
  const wanted = annotations.text('healthcheck-port') ?? (local ? String(healthCheckNodePort) : 'traffic-port');
  return {
    protocol: protocol as Protocol,
    port: portOf(service, wanted, targets),
    path: annotations.text('healthcheck-path') ?? (local ? '/healthz' : '/'),
    proxyProtocol,
  };
}

/** A number, or the name of a port of the Service, which on pods must lead to a number. */
function portOf({ spec }: Service, wanted: string, targets: TargetsModel['kind']): number | undefined {
  if (wanted === 'traffic-port') return undefined;
  if (/^\d+$/.test(wanted)) return Number(wanted);
  const named = spec.ports?.find(({ name }) => name === wanted);
  if (named === undefined) throw new Refused(`failed to resolve healthCheckPort: unable to find port ${wanted}`);
  const port = targets === 'nodes' ? named.nodePort : (named.targetPort ?? named.port);
  if (typeof port === 'number') return port;
  throw new Refused("cannot use named healthCheckPort for IP TargetType when service's targetPort is a named port");
}

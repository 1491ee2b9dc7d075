import type { Endpoint, EndpointSlice, Pod, Service } from '../services/objects';
import type { WantedTarget } from './target';

/** What is known of a cluster, as far as targets need it. */
export interface Cluster {
  readonly slices: Iterable<EndpointSlice>;
  /** By `namespace/name`. */
  readonly pods: ReadonlyMap<string, Pod>;
}

/**
 * The pods behind a port of a Service, each with the number that a named target port has there: ready ones, and ones that
 * would be, were it not for readiness gates, unless they are leaving.
 * aws-load-balancer-controller v3.5.0 pkg/backend/endpoint_resolver.go
 */
export function podTargets({ metadata }: Service, portName: string, { slices, pods }: Cluster): WantedTarget[] {
  const own = [...slices].filter(
    (slice) =>
      slice.addressType === 'IPv4' &&
      slice.metadata.namespace === metadata.namespace &&
      slice.metadata.labels?.['kubernetes.io/service-name'] === metadata.name,
  );
  return own.flatMap(({ endpoints, ports }) => {
    const port = ports?.find(({ name = '' }) => name === portName)?.port;
    return port === undefined ? [] : (endpoints ?? []).flatMap((endpoint) => target(endpoint, port, pods));
  });
}

function target(endpoint: Endpoint, port: number, pods: Cluster['pods']): WantedTarget[] {
  const { addresses, targetRef, conditions = {} } = endpoint;
  const [ip] = addresses;
  const pod = pods.get(`${targetRef?.namespace}/${targetRef?.name}`);
  if (targetRef?.kind !== 'Pod' || ip === undefined || pod === undefined) return [];
  // A leaving pod is never ready.
  const { ready = true, terminating = false } = conditions;
  return ready || (!terminating && containersReady(pod)) ? [{ ip, port, pod }] : [];
}

function containersReady({ status }: Pod): boolean {
  return status?.conditions?.some(({ type, status: is }) => type === 'ContainersReady' && is === 'True') ?? false;
}

import type { Graph } from '../graph';
import { containerPort, portsOf, workloadsOfService } from '../kubernetes/services';
import type { Workload } from '../kubernetes/workloads';
import type { LastHop } from './last-hops';

/** Pods at the end of a way, with the port that their container is asked on. */
export interface Endpoint {
  readonly workload: Workload;
  /** @default - not known */
  readonly port: number | undefined;
}

/** The pods that a hop leads to. */
export function endpointsOf(graph: Graph, { destination: { to }, port }: LastHop): Endpoint[] {
  if (to.kind !== 'service') return [];
  const servicePort = portsOf(to.service).find((one) => one.port === port);
  if (!servicePort) return [];
  return workloadsOfService(graph, to.service).map((workload) => ({
    workload,
    port: containerPort(servicePort, workload),
  }));
}

import type { Graph } from '../graph';
import { SERVICE } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { LabelIndex, type Labels } from '../selectors';
import { containersOf, type Workload, workloadsSelectedBy } from './workloads';

/** A Service with the labels that it selects pods by. */
interface SelectingService {
  readonly resource: Resource;
  readonly selector: Labels;
}

/** Services by namespace and one label of their selector: few have the same. */
interface ServiceIndex {
  readonly all: readonly SelectingService[];
  readonly byLabel: ReadonlyMap<string, readonly SelectingService[]>;
}

function serviceIndex(graph: Graph): ServiceIndex {
  return graph.memo('services by selector', () => {
    const all = graph
      .all(SERVICE)
      .map((resource) => ({ resource, selector: resource.get('spec', 'selector').labels() }));
    const byLabel = new Map<string, SelectingService[]>();
    for (const service of all) {
      const [label] = service.selector;
      if (label === undefined) continue;
      const key = `${service.resource.namespace} ${label.join('=')}`;
      const others = byLabel.get(key);
      if (others) others.push(service);
      else byLabel.set(key, [service]);
    }
    return { all, byLabel };
  });
}

/** Services that select the pods of a workload. One without a selector selects none. */
export function servicesOfWorkload(graph: Graph, workload: Workload): readonly Resource[] {
  return graph.memoFor('services of workload', workload.resource, () => {
    const { byLabel } = serviceIndex(graph);
    return [...workload.labels]
      .flatMap((label) => byLabel.get(`${workload.namespace} ${label.join('=')}`) ?? [])
      .filter(({ selector }) => [...selector].every(([key, value]) => workload.labels.get(key) === value))
      .map(({ resource }) => resource);
  });
}

/** Workloads whose pods a Service selects; none for one without a selector. */
export function workloadsOfService(graph: Graph, service: Resource): readonly Workload[] {
  return graph.memoFor('workloads of service', service, () => {
    const selector = service.get('spec', 'selector').labels();
    return selector.size === 0 ? [] : workloadsSelectedBy(graph, selector, service.namespace);
  });
}

/**
 * Services whose `spec.selector` holds all labels of a Gateway's selector, as external-dns looks for them: everywhere, and by
 * comparing selectors, not pods. Upstream: external-dns v0.22.0 source/endpoints.go EndpointTargetsFromServices.
 */
export function servicesWithSelector(graph: Graph, selector: Labels): readonly Resource[] {
  const index = graph.memo('services by label of selector', () => {
    const services = graph.all(SERVICE);
    return new LabelIndex(
      services.map((resource) => ({ resource, labels: resource.get('spec', 'selector').labels() })),
    );
  });
  return index.selectedBy(selector).map(({ resource }) => resource);
}

/** A port of a Service. */
export interface ServicePort {
  readonly field: Field;
  readonly port: number | undefined;
  readonly name: string | undefined;
  /** Number or name; the port's own number where it says nothing. */
  readonly targetPort: number | string | undefined;
}

export const portsOf = once((service: Resource): readonly ServicePort[] =>
  service
    .get('spec', 'ports')
    .items()
    .map((field) => {
      const port = field.get('port').number();
      const target = field.get('targetPort');
      const targetPort = target.number() ?? target.text() ?? (target.isSet ? undefined : port);
      return { field, port, name: field.get('name').text(), targetPort };
    }),
);

/** The number of a Service's port on the pods of a workload; `undefined` where no container names it. */
export function containerPort({ targetPort }: ServicePort, workload: Workload): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  if (targetPort === undefined) return undefined;
  const numeric = /^\d+$/.test(targetPort) ? Number(targetPort) : undefined;
  const named = containersOf(workload)
    .flatMap((container) => container.get('ports').items())
    .find((port) => port.get('name').text() === targetPort);
  return named?.get('containerPort').number() ?? numeric;
}

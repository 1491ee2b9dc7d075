import type { Graph } from '../graph';
import { HPA, type Kind, kindOf } from '../kinds';
import type { Resource } from '../resource';
import type { Workload } from './workloads';

/** What a HorizontalPodAutoscaler scales, there or not. */
export interface ScaleTarget {
  readonly kind: Kind;
  readonly name: string;
}

export function scaleTarget(hpa: Resource): ScaleTarget | undefined {
  const target = hpa.get('spec', 'scaleTargetRef');
  const [kind, name] = [target.get('kind').text(), target.get('name').text()];
  if (kind === undefined || name === undefined || target.get('apiVersion').isUnknown) return undefined;
  return { kind: kindOf(target.get('apiVersion').text() ?? '', kind), name };
}

/** The HorizontalPodAutoscaler of a workload. */
export function autoscalerOf(graph: Graph, workload: Resource): Resource | undefined {
  const index = graph.memo('autoscalers by target', () => {
    const byTarget = new Map<string, Resource>();
    for (const hpa of graph.all(HPA)) {
      const target = scaleTarget(hpa);
      if (target) byTarget.set(`${target.kind} ${hpa.namespace}/${target.name}`, hpa);
    }
    return byTarget;
  });
  return index.get(`${workload.kind} ${workload.namespace}/${workload.name}`);
}

const SCALED_OBJECT = 'ScaledObject.keda.sh';

/** How few pods of a workload there may be; `undefined` where that cannot be told, as with KEDA. */
export function fewestReplicas(graph: Graph, { resource }: Workload): number | undefined {
  const hpa = autoscalerOf(graph, resource);
  const keda = graph
    .memo(
      'workloads scaled by KEDA',
      () => new Set(graph.resources.filter(({ kind }) => kind === SCALED_OBJECT).map(targetOfKeda)),
    )
    .has(`${resource.namespace}/${resource.name}`);
  if (keda) return undefined;
  const field = hpa ? hpa.get('spec', 'minReplicas') : resource.get('spec', 'replicas');
  return field.isSet ? field.number() : 1;
}

function targetOfKeda(scaled: Resource): string {
  return `${scaled.namespace}/${scaled.get('spec', 'scaleTargetRef', 'name').text()}`;
}

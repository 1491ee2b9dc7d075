import type { Graph } from '../graph';
import { type Kind, WORKLOAD_ENTRY } from '../kinds';
import type { Field, Resource } from '../resource';
import type { Labels } from '../selectors';
import { WORKLOAD_KINDS, workloads } from './workloads';

const JOB = 'Job.batch';
const CRON_JOB = 'CronJob.batch';

/** Kinds of Kubernetes, and Rollouts, that hold a pod or a template of one. */
export const POD_KINDS: readonly Kind[] = [...WORKLOAD_KINDS, JOB, CRON_JOB];

/** A pod, or the template of one, where it is written. */
export interface PodTemplate {
  readonly resource: Resource;
  readonly metadata: Field;
  readonly spec: Field;
}

/** Pods and templates, Jobs' too, each once: a Rollout that leaves its template to a Deployment has none of its own. */
export function podTemplates(graph: Graph): readonly PodTemplate[] {
  return graph.memo('pod templates', () => {
    const serving = workloads(graph).filter(({ resource, spec }) => spec.resource === resource);
    const jobs = graph.all(JOB).map((job) => templateAt(job, job.get('spec', 'template')));
    const cronJobs = graph
      .all(CRON_JOB)
      .map((one) => templateAt(one, one.get('spec', 'jobTemplate', 'spec', 'template')));
    return [...serving, ...jobs, ...cronJobs];
  });
}

function templateAt(resource: Resource, template: Field): PodTemplate {
  return { resource, metadata: template.get('metadata'), spec: template.get('spec') };
}

/**
 * Labels that controllers, or the app itself, set on pods, so that no template shows them: Kubernetes', Istio's, cert-manager's,
 * then those of Argo Rollouts, Vault (service_registration "kubernetes"), CloudNativePG, Strimzi and Patroni's Spilo.
 */
const SET_LATER = new RegExp(
  `^(${[
    '(pod-template|controller-revision|rollouts-pod-template)-hash|pod-template-generation|controller-uid|job-name',
    '(statefulset|apps|batch)\\.kubernetes\\.io/.*',
    '(security|service)\\.istio\\.io/.*|gateway\\.(networking\\.k8s\\.io|istio\\.io)/.*',
    'acme\\.cert-manager\\.io/.*',
    'vault-(active|initialized|perf-standby|sealed|version)',
    'cnpg\\.io/.*|strimzi\\.io/.*|spilo-role',
  ].join('|')})$`,
);

/** The labels of a selector that a pod template can show. */
export function labelsOfTemplates(selector: Labels): Labels {
  return new Map([...selector].filter(([key]) => !SET_LATER.test(key)));
}

/**
 * Whether pods that no known workload makes may bear some labels: those of Jobs and of kinds that are not known, where their
 * template shows it, and what Istio takes for a pod: WorkloadEntries, and those that a WorkloadGroup stands for.
 */
export function otherPodsMayBear(graph: Graph, namespace: string, labels: Labels): boolean {
  const templates = graph.memo('other pod templates', () => otherTemplates(graph));
  return (templates.get(namespace) ?? []).some((own) => [...labels].every(([key, value]) => own.get(key) === value));
}

function otherTemplates(graph: Graph): ReadonlyMap<string, readonly Labels[]> {
  const found = new Map<string, Labels[]>();
  for (const resource of graph.resources) {
    if (WORKLOAD_KINDS.includes(resource.kind)) continue;
    const labels = labelsOfOthers(resource);
    if (labels.size === 0) continue;
    const others = found.get(resource.namespace);
    if (others) others.push(labels);
    else found.set(resource.namespace, [labels]);
  }
  return found;
}

const WORKLOAD_GROUP = 'WorkloadGroup.networking.istio.io';

function labelsOfOthers(resource: Resource): Labels {
  const spec = resource.get('spec');
  if (resource.kind === CRON_JOB) return spec.get('jobTemplate', 'spec', 'template', 'metadata', 'labels').labels();
  if (resource.kind === WORKLOAD_GROUP) return spec.get('metadata', 'labels').labels();
  if (resource.kind !== WORKLOAD_ENTRY) return spec.get('template', 'metadata', 'labels').labels();
  // Upstream: istio pilot/pkg/serviceregistry/serviceentry/conversion.go ConvertWorkloadEntry.
  return new Map([...spec.get('labels').labels(), ...resource.get('metadata', 'labels').labels()]);
}

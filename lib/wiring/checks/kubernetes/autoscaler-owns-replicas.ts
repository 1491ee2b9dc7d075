import { defineCheck } from '../../define-check';
import { HPA } from '../../graph/kinds';
import { autoscalerOf } from '../../graph/kubernetes/replicas';
import { WORKLOAD_KINDS, workloads } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'autoscaler-owns-replicas',
  summary: 'What a HorizontalPodAutoscaler scales fixes no replicas.',
  rows: [35],
  sources: [
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  ],
  reads: [...WORKLOAD_KINDS, HPA],
  messages: {
    AH130: {
      severity: 'warning',
      hop: 'pods',
      what: 'replicas {replicas} are fixed, and {hpa} scales the workload',
      why: 'each apply, and each sync of Argo CD or Flux, sets the pods back to that number, also under load',
      fix: 'Remove replicas; minReplicas of the HorizontalPodAutoscaler says how few there may be.',
    },
  },
  run(graph, report) {
    for (const { resource } of workloads(graph)) {
      const replicas = resource.get('spec', 'replicas');
      const hpa = autoscalerOf(graph, resource);
      if (!hpa || replicas.number() === undefined) continue;
      // None at all switches the autoscaler off, which somebody may mean.
      if (replicas.number() === 0) continue;
      report('AH130', replicas, { replicas: replicas.number() as number, hpa: String(hpa) }, { related: [hpa] });
    }
  },
});

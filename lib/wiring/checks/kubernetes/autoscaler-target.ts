import { defineCheck, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { DEPLOYMENT, HPA, ROLLOUT, STATEFUL_SET } from '../../graph/kinds';
import { type ScaleTarget, scaleTarget } from '../../graph/kubernetes/replicas';
import type { Field, Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

/** Kinds that a HorizontalPodAutoscaler of the tree can scale; any other kind with a scale subresource is not judged. */
const SCALABLE = [DEPLOYMENT, STATEFUL_SET, ROLLOUT, 'ReplicaSet.apps'];
const LIMIT_RANGE = 'LimitRange';
const API_VERSIONS: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Rollout: 'argoproj.io/v1alpha1',
};
const STANDS_STILL = 'the HorizontalPodAutoscaler is inactive, so the pods stay as many as they are under any load';

const messages = {
  AH126: {
    severity: 'warning',
    hop: 'pods',
    what: 'scaleTargetRef names {kind} "{name}", which is not in namespace {namespace}',
    why: STANDS_STILL,
    fix: 'Name a workload of the same namespace.{near}',
  },
  AH127: {
    severity: 'warning',
    hop: 'pods',
    what: 'scaleTargetRef has apiVersion "{apiVersion}" for kind {kind}',
    why: `no such kind exists there: ${STANDS_STILL}`,
    fix: 'Use apiVersion {right}.',
  },
  AH128: {
    severity: 'warning',
    hop: 'pods',
    what: 'container "{container}" of {workload} requests no {resource}, and utilization is measured against the request',
    why: STANDS_STILL,
    fix: 'Set `resources.requests.{resource}` in every container.',
  },
  AH129: {
    severity: 'error',
    hop: 'pods',
    what: 'minReplicas {least} is more than maxReplicas {most}',
    why: 'the API server refuses the HorizontalPodAutoscaler',
    fix: 'Make maxReplicas at least minReplicas.',
  },
} as const;

export default defineCheck({
  id: 'autoscaler-target',
  summary: 'A HorizontalPodAutoscaler scales a workload that is there, and can tell its load.',
  rows: [34, 116],
  sources: [
    'kubernetes v1.36.3 pkg/controller/podautoscaler/horizontal.go',
    'kubernetes v1.36.3 pkg/apis/autoscaling/validation',
  ],
  reads: [...SCALABLE, HPA, LIMIT_RANGE],
  messages,
  run(graph, report) {
    for (const hpa of graph.own(HPA)) {
      const [least, most] = ['minReplicas', 'maxReplicas'].map((key) => hpa.get('spec', key).number());
      if (least !== undefined && most !== undefined && least > most) {
        report('AH129', hpa.get('spec', 'maxReplicas'), { least, most });
      }
      const target = scaleTarget(hpa);
      if (target === undefined || tellOtherGroup(hpa, report) || tellOtherKind(hpa, report)) continue;
      if (!SCALABLE.includes(target.kind)) continue;
      const found = targetOf(graph, hpa, target);
      if (found) tellUnmeasured(graph, hpa, found, report);
      else tellMissing(graph, hpa, target, report);
    }
  },
});

type Tell = Report<typeof messages>;

function tellOtherGroup(hpa: Resource, report: Tell): boolean {
  const reference = hpa.get('spec', 'scaleTargetRef');
  const kind = reference.get('kind').text() ?? '';
  const right = API_VERSIONS[kind];
  if (right === undefined || !isOtherGroup(reference, right)) return false;
  const apiVersion = reference.get('apiVersion').text() ?? '';
  // Without a group the API server refuses it: kubernetes v1.36.3 pkg/apis/autoscaling/validation ValidateAPIVersion.
  const wire = !apiVersion.includes('/') ? { severity: 'error' as const } : {};
  report('AH127', reference.get('apiVersion'), { apiVersion, kind, right }, wire);
  return true;
}

/** Of the group of Kubernetes' own workloads all kinds are known. */
function tellOtherKind(hpa: Resource, report: Tell): boolean {
  const reference = hpa.get('spec', 'scaleTargetRef');
  const [kind, apiVersion] = [reference.get('kind').text() ?? '', reference.get('apiVersion').text()];
  const known = Object.keys(API_VERSIONS).filter((one) => API_VERSIONS[one] === apiVersion);
  if (apiVersion !== 'apps/v1' || known.includes(kind)) return false;
  const values = { kind, name: reference.get('name').text() ?? '', namespace: hpa.namespace };
  report('AH126', reference.get('kind'), { ...values, near: didYouMean(kind, known) });
  return true;
}

function tellMissing(graph: Graph, hpa: Resource, { kind, name }: ScaleTarget, report: Tell): void {
  const { namespace } = hpa;
  if (graph.presence(kind, namespace, name) !== 'absent') return;
  const others = graph.all(kind).filter((one) => one.namespace === namespace);
  const near = didYouMean(
    name,
    others.map((one) => one.name),
  );
  const related = graph.all(kind).filter((one) => one.name === name || near.includes(`"${one.name}"`));
  const reference = hpa.get('spec', 'scaleTargetRef');
  report(
    'AH126',
    reference.get('name'),
    { kind: reference.get('kind').text() ?? '', name, namespace, near },
    { related },
  );
}

function tellUnmeasured(graph: Graph, hpa: Resource, workload: Resource, report: Tell): void {
  if (hasDefaults(graph, hpa.namespace)) return;
  for (const resource of measured(hpa)) {
    const container = withoutRequest(workload, resource);
    if (!container) continue;
    const values = { container: container.get('name').text() ?? '', workload: String(workload), resource };
    report('AH128', container.get('resources'), values, { related: [hpa] });
  }
}

function targetOf(graph: Graph, hpa: Resource, { kind, name }: ScaleTarget): Resource | undefined {
  return SCALABLE.map((one) => graph.find(one, hpa.namespace, name)).find((one) => one?.kind === kind);
}

/** A LimitRange may set what containers do not. */
function hasDefaults(graph: Graph, namespace: string): boolean {
  return graph
    .memo('namespaces with limit ranges', () => new Set(graph.all(LIMIT_RANGE).map((one) => one.namespace)))
    .has(namespace);
}

function isOtherGroup(reference: Field, right: string): boolean {
  const [group] = (reference.get('apiVersion').text() ?? '').split('/');
  return group !== right.split('/')[0] && !reference.get('apiVersion').isUnknown;
}

/** Resources whose utilization a HorizontalPodAutoscaler measures over all containers. */
function measured(hpa: Resource): string[] {
  return hpa
    .get('spec', 'metrics')
    .items()
    .filter((metric) => metric.get('type').text() === 'Resource')
    .map((metric) => metric.get('resource'))
    .filter((resource) => resource.get('target', 'averageUtilization').isSet)
    .flatMap((resource) => resource.get('name').text() ?? []);
}

/**
 * A limit stands for a request. Injection writes both into the `istio-proxy` of an app that has neither, and none into that of a
 * gateway. Upstream: istio 1.31 manifests/charts/istio-control/istio-discovery/files/gateway-injection-template.yaml.
 */
function withoutRequest(workload: Resource, resource: string): Field | undefined {
  const template = workload.get('spec', 'template');
  const isGateway = template.get('metadata', 'annotations', 'inject.istio.io/templates').text() === 'gateway';
  return template
    .get('spec', 'containers')
    .items()
    .find((container) => {
      const resources = container.get('resources');
      const has = resources.get('requests', resource).isSet || resources.get('limits', resource).isSet;
      return !has && !resources.holdsUnknown() && (isGateway || container.get('name').value !== 'istio-proxy');
    });
}

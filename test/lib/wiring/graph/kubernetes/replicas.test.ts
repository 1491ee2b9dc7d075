import { DEPLOYMENT, HPA } from '../../../../../lib/wiring/graph/kinds';
import { autoscalerOf, fewestReplicas, scaleTarget } from '../../../../../lib/wiring/graph/kubernetes/replicas';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf, objectOf } from '../trees';

const deployment = (replicas: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: apps }\nspec: { ${replicas} }\n`;
const hpa = (spec: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web, namespace: apps }\nspec: { ${spec} }\n`;
const TARGET = 'scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }';
const KEDA =
  'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web, namespace: apps }\nspec: { scaleTargetRef: { name: web } }\n';

test.each([
  ['as written', [deployment('replicas: 3')], 3],
  ['one by default', [deployment('')], 1],
  ['what an autoscaler keeps', [deployment('replicas: 3'), hpa(`minReplicas: 2, ${TARGET}`)], 2],
  ['one by an autoscaler that does not say', [deployment('replicas: 3'), hpa(TARGET)], 1],
  ['unknown with KEDA', [deployment('replicas: 3'), KEDA], undefined],
  ['unknown as a placeholder', [deployment('replicas: "${REPLICAS}"')], undefined],
])('the fewest pods: %s', (_, documents, expected) => {
  const graph = graphOf(documents.join('---\n'));
  const [workload] = workloads(graph);
  if (!workload) throw new Error('no workload');
  expect(fewestReplicas(graph, workload)).toBe(expected);
});

test('an autoscaler and its target find each other', () => {
  const graph = graphOf([deployment(''), hpa(TARGET)].join('---\n'));
  const autoscaler = objectOf(graph, HPA, 'apps', 'web');
  expect(autoscalerOf(graph, objectOf(graph, DEPLOYMENT, 'apps', 'web'))).toBe(autoscaler);
  expect(scaleTarget(autoscaler)).toEqual({ kind: DEPLOYMENT, name: 'web' });
  expect(scaleTarget(objectOf(graphOf(hpa('maxReplicas: 2')), HPA, 'apps', 'web'))).toBeUndefined();
});

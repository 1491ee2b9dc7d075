import { validatedNames } from '../../../../../lib/wiring/graph/cert-manager/http01';
import { classField, solverMisses } from '../../../../../lib/wiring/graph/cert-manager/solver-misses';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf } from '../trees';

const SOLVER = 'ingressClassName: istio';

test.each([
  ['istio', undefined],
  ['missing', 'no-class'],
])('with ingressClassName %s istiod passes over it: %s', (name, miss) => {
  const graph = graphOf(PLATFORM.replace(SOLVER, `ingressClassName: ${name}`));
  expect(solverMisses(graph).map((one) => one.miss)).toEqual(miss === undefined ? [] : [miss]);
});

test.each([
  ['class: nginx', 'other'],
  ['class: istio-public', 'other'],
  ['serviceType: ClusterIP', 'unknown'],
])('with %s and no mesh configuration: %s', (solver, miss) => {
  expect(solverMisses(graphOf(PLATFORM.replace(SOLVER, solver))).map((one) => one.miss)).toEqual([miss]);
});

test('an IngressClass that was meant for istiod and names another controller', () => {
  const graph = graphOf(PLATFORM.replace('controller: istio.io/ingress-controller', 'controller: istio.io/ingress'));
  expect(solverMisses(graph).map(({ miss }) => miss)).toEqual(['controller']);
});

test('the class stands in the solver, or in an annotation of the Certificate that overrides it', () => {
  const annotation = 'acme.cert-manager.io/http01-override-ingress-ingressclassname';
  const overridden = PLATFORM.replace(
    'metadata:\n  name: web\n  namespace: istio-ingress\nspec:\n  secretName',
    `metadata:\n  name: web\n  namespace: istio-ingress\n  annotations: { ${annotation}: mine }\nspec:\n  secretName`,
  );
  const fieldIn = (yaml: string) => {
    const [name] = validatedNames(graphOf(yaml));
    return name && String(classField(name, 'ingressClassName').resource);
  };
  expect([fieldIn(PLATFORM), fieldIn(overridden)]).toEqual([
    'ClusterIssuer letsencrypt',
    'Certificate istio-ingress/web',
  ]);
});

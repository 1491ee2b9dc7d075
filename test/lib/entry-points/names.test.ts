import { entryPointLabels, istioLabel, podLabels } from '../../../lib/entry-points/names';

test('gateway pods are selected as Istio’s gateway chart and the article do it', () => {
  expect(istioLabel('istio-ingressgateway-ssl')).toBe('ingressgateway-ssl');
  expect(istioLabel('gateway')).toBe('gateway');
  expect(podLabels('istio-ssl')).toEqual({ app: 'istio-ssl', istio: 'ssl' });
});

test('a name whose rest is no value of a label is refused', () => {
  expect(() => istioLabel('istio--ssl')).toThrow(
    'entry point "istio--ssl" has "-" after "istio-": the rest is the value of the label istio of its pods, and the API server refuses ' +
      'one that begins with "-". Use a name such as "istio-ssl".',
  );
});

test('every object of an entry point says what it belongs to', () => {
  expect(entryPointLabels('istio-ssl')).toEqual({
    app: 'istio-ssl',
    istio: 'ssl',
    'app.kubernetes.io/name': 'istio-ssl',
    'app.kubernetes.io/component': 'gateway',
    'app.kubernetes.io/part-of': 'istio',
    'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
  });
});

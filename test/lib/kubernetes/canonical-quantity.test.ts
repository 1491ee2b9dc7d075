import { canonicalQuantity } from '../../../lib/kubernetes/canonical-quantity';

// As the API server of Kubernetes 1.36 gave them back.
test.each([
  ['2000m', '2'],
  ['1500m', '1500m'],
  ['100m', '100m'],
  ['0.1', '100m'],
  ['1.5', '1500m'],
  ['1', '1'],
  ['1000', '1k'],
  ['0', '0'],
  ['0Mi', '0'],
  ['1024Mi', '1Gi'],
  ['1536Mi', '1536Mi'],
  ['0.5Gi', '512Mi'],
  ['1000Mi', '1000Mi'],
  ['1000M', '1G'],
  ['0.5Ki', '512'],
])('%s is %s', (text, canonical) => {
  expect(canonicalQuantity(text)).toBe(canonical);
  expect(canonicalQuantity(canonical)).toBe(canonical);
});

test.each(['1e3', '-1', 'much', '0.3Ki', '1.0001', '0.5m', '100u', '5X', ''])('"%s" stays as it is', (text) => {
  expect(canonicalQuantity(text)).toBe(text);
});

import { recommendedLabels } from '../../../lib/naming/labels';

test('an object says its name and who made it', () => {
  expect(recommendedLabels({ name: 'httpbin' })).toEqual({
    'app.kubernetes.io/name': 'httpbin',
    'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
  });
});

test('component and whole are said where they are known', () => {
  expect(recommendedLabels({ name: 'httpbin', component: 'app', partOf: 'shop' })).toEqual({
    'app.kubernetes.io/name': 'httpbin',
    'app.kubernetes.io/component': 'app',
    'app.kubernetes.io/part-of': 'shop',
    'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
  });
});

import { declaredNamespace, NAMESPACE, type NamespaceRef, namespaceFromName } from '../../../lib/mesh/namespace-ref';

test('a declared namespace is one for every construct', () => {
  const apps = namespaceFromName('apps');
  expect(apps.name).toBe('apps');
  expect(declaredNamespace('HttpsRoute "httpbin"', apps)).toBe(apps);
});

test('a name that no namespace can have is refused', () => {
  expect(() => namespaceFromName('my_apps')).toThrow('namespace "my_apps" is not a DNS-1123 label');
});

test('a copy of the package marks namespaces the same way', () => {
  expect(NAMESPACE).toBe(Symbol.for('cdk8s-auto-https.Namespace'));
});

test.each([undefined, null, 'apps', { name: 'apps' }])('%p is no namespace that anybody makes', (bad) => {
  expect(() => declaredNamespace('HttpsRoute "httpbin"', bad as unknown as NamespaceRef)).toThrow(
    `namespace ${JSON.stringify(bad)} of HttpsRoute "httpbin" is neither made by a chart nor declared: the API server refuses objects in a namespace that nobody makes. ` +
      'Pass a namespace of the platform (platform.namespaces.<name>), or Namespace.fromName("<name>") when it is made elsewhere.',
  );
});

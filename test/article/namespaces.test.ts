import { ArticleObjects } from './article-objects';
import { testRows } from './test-rows';

const objects = new ArticleObjects();

testRows('namespaces', {
  '`kubectl create namespace istio-system/cert-manager/external-dns/apps`, label on apps': () => {
    const namespaces = objects.of('Namespace');
    const names = namespaces.map(({ metadata }) => metadata.name);
    expect(names).toEqual(['istio-system', 'istio-ingress', 'cert-manager', 'external-dns', 'apps']);
    // The article's prose says "Istio-system".
    expect(names.filter((name) => !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))).toEqual([]);
    const injected = namespaces.flatMap(({ metadata: { name, labels } }) =>
      Object.entries(labels)
        .filter(([label]) => label === 'istio-injection' || label === 'istio.io/rev')
        .map(([label, value]) => `${name} ${label}: ${value}`),
    );
    expect(injected).toEqual(['apps istio-injection: enabled']);
  },
});

test('every object with a namespace is in one that is made here', () => {
  const made = objects.of('Namespace').map(({ metadata }) => metadata.name);
  const used = objects.all.map(({ metadata }) => metadata.namespace).filter((namespace) => namespace !== undefined);
  expect([...new Set(used)].sort()).toEqual(['apps', 'external-dns', 'istio-ingress']);
  expect(made).toEqual(expect.arrayContaining(used));
});

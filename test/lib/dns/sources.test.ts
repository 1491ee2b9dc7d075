import { sourceRules } from '../../../lib/dns/sources';

const rights = (...sources: Parameters<typeof sourceRules>[0]) =>
  sourceRules(sources).flatMap(({ apiGroups = [], resources = [] }) => resources.map((each) => `${apiGroups}/${each}`));

const ISTIO = ['/services', 'networking.k8s.io/ingresses', 'networking.istio.io/gateways'];

test('an instance may read what its source watches, and nothing else', () => {
  expect(rights('istio-gateway')).toEqual(ISTIO);
  expect(rights('istio-virtualservice')).toEqual([...ISTIO, 'networking.istio.io/virtualservices']);
  expect(rights('service')).toEqual(['/services', '/pods', '/nodes', 'discovery.k8s.io/endpointslices']);
});

test('with several sources it may read what any of them watches, said once', () => {
  expect(rights('istio-gateway', 'istio-virtualservice')).toEqual(rights('istio-virtualservice'));
  expect(rights('istio-gateway', 'service').filter((right) => right === '/services')).toHaveLength(1);
});

test('it may change nothing in the cluster', () => {
  const verbs = sourceRules(['istio-gateway', 'istio-virtualservice', 'service']).flatMap((rule) => rule.verbs);
  expect([...new Set(verbs)]).toEqual(['get', 'watch', 'list']);
});

test('no source is refused', () => {
  expect(() => sourceRules([])).toThrow(
    'external-dns has no source: it exits at start without one. ' +
      'List one or more of istio-gateway, istio-virtualservice, service, or leave "sources" out.',
  );
});

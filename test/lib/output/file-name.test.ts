import { chartId, PHASES } from '../../../lib/output/file-name';

test('names sort by phase: what is referred to comes first', () => {
  const phases = ['namespaces', 'mesh', 'entryPoint', 'dns', 'issuer', 'own', 'host', 'route'] as const;
  const names = phases.map((phase) => chartId(phase, 'a'));
  expect([...names].sort()).toEqual(names);
  expect(Object.keys(PHASES)).toEqual([...phases]);
});

test('a name is phase and chart', () => {
  expect(chartId('namespaces')).toBe('10-namespaces');
  expect(chartId('entryPoint', 'istio-ingressgateway-ssl')).toBe('20-istio-ingressgateway-ssl');
  expect(chartId('route', 'apps-httpbin')).toBe('70-app-apps-httpbin');
});

test('a name that cdk8s would cut is refused', () => {
  const longest = 'a'.repeat(55);
  expect(chartId('host', longest)).toHaveLength(63);
  expect(() => chartId('host', `${longest}a`)).toThrow(
    `file name "60-host-${longest}a" has 64 characters: cdk8s cuts names over 63 characters and adds a hash. ` +
      `Use a shorter name: 60-host- leaves 55 characters for "${longest}a".`,
  );
});

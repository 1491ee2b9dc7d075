import { mergeFacts } from '../../../../lib/wiring/facts/merge-facts';

test('of two that tell one thing the later counts, key by key', () => {
  expect(
    mergeFacts([
      { mesh: { ingressClass: 'istio', cni: true }, productionHosts: ['a'] },
      { mesh: { ingressClass: 'public' }, productionHosts: ['b'], certManager: { namespace: 'certs' } },
    ]),
  ).toEqual({
    mesh: { ingressClass: 'public', cni: true },
    productionHosts: ['b'],
    certManager: { namespace: 'certs' },
  });
});

test('no source tells nothing', () => {
  expect(mergeFacts([])).toEqual({});
});

import { MUTATIONS } from '../../../../e2e/symptoms/catalogue';
import { inOrder } from '../../../../e2e/symptoms/run/order';
import { canBeFinal, secondsFor } from '../../../../e2e/symptoms/run/patience';
import { leavesClusterUsable } from '../../../../e2e/symptoms/run/reuse';

const named = (wanted: string) => {
  const mutation = MUTATIONS.find(({ name }) => name === wanted);
  if (mutation === undefined) throw new Error(wanted);
  return mutation;
};

test('a cluster is used again after routes and refusals, not after pods and certificates', () => {
  const usable = (name: string) => leavesClusterUsable(named(name));
  expect(['virtualservice-host-typo', 'api-version-removed'].map(usable)).toEqual([true, true]);
  expect(['injection-label-missing-later', 'two-certificates-one-secret', 'role-twice'].map(usable)).toEqual([
    false,
    false,
    false,
  ]);
});

test('slips that share a cluster come first, and the others stay in their order', () => {
  const order = ['role-twice', 'two-certificates-one-secret', 'virtualservice-host-typo'].map(named);
  expect(inOrder(order).map(({ name }) => name)).toEqual([
    'virtualservice-host-typo',
    'role-twice',
    'two-certificates-one-secret',
  ]);
});

test('a refusal is looked at for a moment, a record for longer, a certificate for longest', () => {
  const seconds = ['api-version-removed', 'policy-missing', 'role-twice', 'rbac-without-services'].map((name) =>
    secondsFor(named(name)),
  );
  expect(seconds).toEqual([1, 22, 50, 75]);
});

const look = (https: string) => ({
  at: 1,
  dns: '203.0.113.10',
  http: '301',
  location: 'https://a/',
  https,
  serial: '-',
  issuer: '-',
});

test('an answer that was expected ends the look, what may still heal does not', () => {
  expect(canBeFinal(named('virtualservice-host-typo'), look('404'))).toBe(true);
  expect(canBeFinal(named('virtualservice-host-typo'), look('200'))).toBe(false);
  expect(canBeFinal(named('two-certificates-one-secret'), look('200'))).toBe(false);
  expect(canBeFinal(named('role-twice'), look('TLS: something'))).toBe(false);
  expect(canBeFinal(named('https-redirect-at-renewal'), look('200'))).toBe(false);
});

import { values } from './sample-facts';

const FILE = 'cert-manager.values.yaml';
const ROLE = 'arn:aws:iam::111122223333:role/cert-manager';
const IRSA = {
  mode: 'irsa',
  roles: { 'cert-manager/cert-manager': ROLE, 'kube-system/aws-load-balancer-controller': `${ROLE}-lbc` },
} as const;

test('CRDs come with the chart and stay when it goes', () => {
  expect(values(FILE)).toEqual({ crds: { enabled: true, keep: true }, serviceAccount: { name: 'cert-manager' } });
});

test('DNS-01 under IRSA: the role stands on the ServiceAccount', () => {
  expect(values(FILE, { dns01: true, identity: IRSA })).toMatchObject({
    serviceAccount: { name: 'cert-manager', annotations: { 'eks.amazonaws.com/role-arn': ROLE } },
  });
});

test('HTTP-01 alone needs no role, and gets none', () => {
  expect(values(FILE, { identity: IRSA })).not.toHaveProperty('serviceAccount.annotations');
});

test('Pod Identity needs no annotation', () => {
  expect(values(FILE, { dns01: true })).not.toHaveProperty('serviceAccount.annotations');
});

test('DNS-01 under IRSA without a role is refused, and the message names the key', () => {
  const identity = { mode: 'irsa', roles: { 'kube-system/aws-load-balancer-controller': ROLE } } as const;
  expect(() => values(FILE, { dns01: true, identity })).toThrow('ServiceAccount "cert-manager/cert-manager"');
});

test('behind a private zone challenges are checked through public resolvers', () => {
  const selfCheckNameservers = ['1.1.1.1:53', '8.8.8.8:53'];
  expect(values(FILE, { selfCheckNameservers })).toMatchObject({
    extraArgs: ['--acme-http01-solver-nameservers=1.1.1.1:53,8.8.8.8:53'],
  });
  expect(values(FILE, { selfCheckNameservers, dns01: true })).toMatchObject({
    extraArgs: [
      '--acme-http01-solver-nameservers=1.1.1.1:53,8.8.8.8:53',
      '--dns01-recursive-nameservers=1.1.1.1:53,8.8.8.8:53',
      '--dns01-recursive-nameservers-only',
    ],
  });
});

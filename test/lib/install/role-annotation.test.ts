import { roleAnnotation } from '../../../lib/install/role-annotation';

test('a missing role: what, why and fix, with the keys that are there', () => {
  const roles = { 'external-dns/external-dns': 'arn:aws:iam::111122223333:role/dns' };
  expect(() => roleAnnotation({ mode: 'irsa', roles }, 'cert-manager/cert-manager')).toThrow(
    'hand-over has no IAM role for ServiceAccount "cert-manager/cert-manager": its pods would get no AWS permissions: ' +
      'AccessDenied in their logs and nothing else to see. Add identity.roles["cert-manager/cert-manager"] ' +
      "(infra's Identity stack, or whatever makes your roles); it has external-dns/external-dns.",
  );
});

test('without any role it says so', () => {
  expect(() => roleAnnotation({ mode: 'irsa', roles: {} }, 'cert-manager/cert-manager')).toThrow('it has none.');
});

import type { Handover } from '../../../lib/handover/handover';
import { serviceAccountAnnotations } from '../../../lib/handover/service-account-annotations';

const ROLE = 'arn:aws:iam::111122223333:role/external-dns';
const irsa = (roles: Record<string, string>): Pick<Handover, 'identity'> => ({ identity: { mode: 'irsa', roles } });

test('under Pod Identity a ServiceAccount says nothing: the association lives in AWS', () => {
  expect(serviceAccountAnnotations({ identity: { mode: 'pod-identity' } }, 'external-dns', 'dns')).toEqual({});
});

test('under IRSA it names its role', () => {
  const handover = irsa({ 'external-dns/dns': ROLE });
  expect(serviceAccountAnnotations(handover, 'external-dns', 'dns')).toEqual({ 'eks.amazonaws.com/role-arn': ROLE });
});

test.each<[Record<string, string>, string]>([
  [{ 'cert-manager/cert-manager': ROLE }, 'cert-manager/cert-manager'],
  [{}, 'none'],
])('a role that is missing among %p is asked for', (roles, known) => {
  expect(() => serviceAccountAnnotations(irsa(roles), 'external-dns', 'dns')).toThrow(
    'hand-over has no IAM role for ServiceAccount "external-dns/dns": its pods would get no AWS permissions: AccessDenied in their logs and nothing else to see. ' +
      `Add identity.roles["external-dns/dns"] (infra's Identity stack, or whatever makes your roles); it has ${known}.`,
  );
});

import { missingRole } from '../handover/missing-role';
import type { InstallIdentity } from './facts';

/**
 * The chart's ServiceAccount with its AWS role: an annotation under IRSA; nothing under Pod Identity, whose associations live in
 * AWS (https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html).
 *
 * @throws InvalidInputError under IRSA, when there is no role for the ServiceAccount
 */
export function roleAnnotation(identity: InstallIdentity, serviceAccount: string): object {
  if (identity.mode === 'pod-identity') {
    return {};
  }
  const role = identity.roles[serviceAccount];
  if (role === undefined) {
    throw missingRole(serviceAccount, identity.roles);
  }
  return { annotations: { 'eks.amazonaws.com/role-arn': role } };
}

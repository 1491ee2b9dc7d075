import type { Handover } from './handover';
import { missingRole } from './missing-role';

/**
 * The annotations that give a ServiceAccount its IAM role: one under IRSA, none under Pod Identity, where the association lives
 * in AWS (https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html).
 *
 * @throws InvalidInputError under IRSA, when the hand-over has no role for the ServiceAccount
 */
export function serviceAccountAnnotations(
  { identity }: Pick<Handover, 'identity'>,
  namespace: string,
  name: string,
): Record<string, string> {
  if (identity.mode === 'pod-identity') {
    return {};
  }
  const role = identity.roles[`${namespace}/${name}`];
  if (role === undefined) {
    throw missingRole(`${namespace}/${name}`, identity.roles);
  }
  return { 'eks.amazonaws.com/role-arn': role };
}

import type { Construct } from 'constructs';

import { IrsaRole } from './irsa-role';
import type { PodAccess, PodRoleProps } from './pod-access';
import { PodIdentityRole } from './pod-identity-role';

/** A role for the pods of a ServiceAccount, in the cluster's mode. */
export function podRole(
  scope: Construct,
  id: string,
  access: PodAccess,
  props: PodRoleProps,
): IrsaRole | PodIdentityRole {
  return access.mode === 'irsa'
    ? new IrsaRole(scope, id, { ...props, access })
    : new PodIdentityRole(scope, id, { ...props, access });
}

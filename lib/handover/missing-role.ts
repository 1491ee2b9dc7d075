import { InvalidInputError } from '../errors';
import { MADE_BY } from './made-by';

/** The error for a ServiceAccount, as `<namespace>/<name>`, that has no role under IRSA. */
export function missingRole(serviceAccount: string, roles: Readonly<Record<string, string>>): InvalidInputError {
  return new InvalidInputError({
    what: `hand-over has no IAM role for ServiceAccount "${serviceAccount}"`,
    why: 'its pods would get no AWS permissions: AccessDenied in their logs and nothing else to see',
    fix: `Add identity.roles["${serviceAccount}"] (${MADE_BY.roles}); it has ${Object.keys(roles).join(', ') || 'none'}.`,
  });
}

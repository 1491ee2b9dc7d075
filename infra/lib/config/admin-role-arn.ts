import { InvalidInputError } from '../errors';
import { SAMPLE } from './sample';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/.+$/;

/**
 * The role that administers the cluster. Whoever creates the cluster gets no rights by that, so without it nobody would have any.
 *
 * @throws InvalidInputError for none, anything that is no role, or one of another account
 */
export function adminRoleArn(account: string, arn = account === SAMPLE.account ? SAMPLE.adminRoleArn : ''): string {
  const [, owner] = ROLE_ARN.exec(arn) ?? [];
  if (owner === undefined) {
    throw new InvalidInputError({
      what: `cluster.adminRoleArn is ${arn === '' ? 'missing' : `"${arn}", which is no role`}`,
      why: 'nobody could administer the cluster',
      fix: `Set the ARN of a role, such as "arn:aws:iam::${account}:role/platform-admin".`,
    });
  }
  if (owner !== account) {
    throw new InvalidInputError({
      what: `cluster.adminRoleArn "${arn}" is a role of account ${owner}`,
      why: `the cluster lets in roles of its own account, ${account}, alone`,
      fix: `Use a role of ${account}, and let ${owner} assume it.`,
    });
  }
  return arn;
}

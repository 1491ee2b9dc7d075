import { InvalidInputError } from '../errors';
import type { Handover } from './handover';

/** Accounts of examples in AWS's documentation, and of emulators. */
const MADE_UP_ACCOUNTS = ['000000000000', '111122223333', '123456789012'];

/** What the AWS CDK or a template has where a value is not known before the deployment; in an output its quotes are escaped. */
const UNRESOLVED = /\$\{Token\[[^}]*\}|\$\{AWS::\w+\}|"(?:Fn::\w+|Ref)\\?"/;

/**
 * Keeps what AWS did not give out of `handover.json`: values of a template that was never deployed, the sample, and hand-overs of
 * tests and examples.
 *
 * @throws InvalidInputError for any of them
 */
export function refuseUnresolved(document: unknown, source: string): void {
  const [token] = UNRESOLVED.exec(JSON.stringify(document)) ?? [];
  if (token !== undefined) {
    throw new InvalidInputError({
      what: `${source} has the unresolved value ${token}`,
      why: 'CloudFormation puts the real one there when it deploys; this comes from a template',
      fix: 'Give the file that `cdk deploy --outputs-file` writes.',
    });
  }
}

/** @throws InvalidInputError for the sample, and for ARNs of accounts that nobody has */
export function refuseMadeUp({ sample, certificates, identity }: Handover, source: string): void {
  if (sample) {
    throw madeUp(`${source} is the sample hand-over`);
  }
  const roles = identity.mode === 'irsa' ? Object.values(identity.roles) : [];
  const arn = [...certificates.map((each) => each.arn), ...roles].find((each) =>
    MADE_UP_ACCOUNTS.includes(each.split(':')[4] as string),
  );
  if (arn !== undefined) {
    throw madeUp(`${source} has the ARN "${arn}", of an account that is for examples`);
  }
}

function madeUp(what: string): InvalidInputError {
  return new InvalidInputError({
    what,
    why: 'made-up ids and ARNs would land in the manifests of a real cluster',
    fix: 'Give the outputs of a deployment, or write the facts of your cluster.',
  });
}

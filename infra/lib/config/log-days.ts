import { RetentionDays } from 'aws-cdk-lib/aws-logs';

import { InvalidInputError } from '../errors';

/** What CloudWatch Logs knows; 9999 is CDK's word for ever. */
const KNOWN = Object.values(RetentionDays).filter(
  (days): days is RetentionDays => typeof days === 'number' && days < 9999,
);

/** Checks how long logs are kept. @throws InvalidInputError for a number of days that CloudWatch Logs does not know */
export function logDays(days: number): number {
  if (!KNOWN.includes(days)) {
    throw new InvalidInputError({
      what: `cluster.logDays is ${days}`,
      why: 'CloudWatch Logs keeps logs for certain numbers of days only',
      fix: `Use one of ${[...KNOWN].sort((a, b) => a - b).join(', ')}.`,
    });
  }
  return days;
}

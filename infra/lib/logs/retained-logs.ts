import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface RetainedLogsProps {
  /** Days that logs are kept: a number that CloudWatch Logs knows. */
  readonly days: RetentionDays;
  /** Name of the log group, where the writer demands one. */
  readonly name?: string;
}

/** Logs that end after some days, and with their stack: a log group that stayed would stop the next deployment by its name. */
export class RetainedLogs extends LogGroup {
  public constructor(scope: Construct, id: string, { days, name }: RetainedLogsProps) {
    super(scope, id, { logGroupName: name, retention: days, removalPolicy: RemovalPolicy.DESTROY });
  }
}

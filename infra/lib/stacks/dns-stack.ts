import { type App, CfnOutput, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { CaaRecord, PrivateHostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';

import { caaValues } from '../dns/caa-values';
import { type StackSettings, stackProps } from './stack-settings';

export interface DnsStackProps extends StackSettings {
  /** The VPC that a private zone answers. */
  readonly vpc: IVpc;
}

/** The zones that external-dns writes to. They outlive their stack: with the public zone its delegation would be lost. */
export class DnsStack extends Stack {
  public readonly publicZone: PublicHostedZone;
  public readonly privateZone?: PrivateHostedZone;

  public constructor(app: App, id: string, { config, vpc }: DnsStackProps) {
    super(app, id, stackProps(id, config, `Route 53 zones of ${config.domain}`));
    const { domain: zoneName } = config;
    this.publicZone = new PublicHostedZone(this, 'PublicZone', { zoneName });
    this.publicZone.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new CaaRecord(this, 'Caa', { zone: this.publicZone, values: caaValues(), ttl: Duration.minutes(5) });
    if (config.privateZone) {
      this.privateZone = new PrivateHostedZone(this, 'PrivateZone', { zoneName, vpc });
      this.privateZone.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }
    new CfnOutput(this, 'NameServers', {
      description: `What the registrar of ${zoneName}, or the zone above, has to delegate to before the next stack`,
      value: Fn.join(' ', this.publicZone.hostedZoneNameServers ?? []),
    });
  }
}

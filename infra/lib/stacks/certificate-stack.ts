import { type App, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { IPublicHostedZone } from 'aws-cdk-lib/aws-route53';

import { type StackSettings, stackProps } from './stack-settings';

export interface CertificateStackProps extends StackSettings {
  /** The zone that ACM's validation records go to. */
  readonly zone: IPublicHostedZone;
}

/**
 * The certificate of load balancers that end TLS. A stack of its own, since ACM issues it only once the registrar delegates to the
 * zone: until then the deployment waits.
 */
export class CertificateStack extends Stack {
  public readonly certificate: Certificate;

  public constructor(app: App, id: string, { config, zone }: CertificateStackProps) {
    super(app, id, stackProps(id, config, `ACM certificate of ${config.domain}`));
    const [domainName = config.domain, ...others] = config.certificateNames;
    this.certificate = new Certificate(this, 'Certificate', {
      domainName,
      subjectAlternativeNames: others,
      validation: CertificateValidation.fromDns(zone),
    });
  }
}

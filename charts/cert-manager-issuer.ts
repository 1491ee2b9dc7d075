import { type App, Chart } from 'cdk8s';

import { AcmeIssuer, chartId, type LetsEncryptEnvironment, type MeshIngressClass } from '../lib';

export interface CertManagerIssuerProps {
  readonly ingressClass: MeshIngressClass;
  /** Staging until everything works, then production: production's limits are tight. */
  readonly environment: LetsEncryptEnvironment;
}

/** The article's ClusterIssuer: Let's Encrypt, validated by HTTP-01 through Istio, named after the environment. */
export class CertManagerIssuerChart extends Chart {
  public readonly issuer: AcmeIssuer;

  public constructor(scope: App, { ingressClass, environment }: CertManagerIssuerProps) {
    super(scope, chartId('issuer', 'cert-manager-issuer'));
    this.issuer = new AcmeIssuer(this, environment, { server: environment, http01: ingressClass });
  }
}

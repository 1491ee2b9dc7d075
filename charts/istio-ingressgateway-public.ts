import { type App, Chart } from 'cdk8s';

import { AcmEntryPoint, chartId, type Handover, type Mesh, type NamespaceRef } from '../lib';

const NAME = 'istio-ingressgateway-public';

export interface IngressgatewayPublicProps {
  readonly namespace: NamespaceRef;
  readonly mesh: Mesh;
  readonly handover: Handover;
}

/** The article's second entry point: reached from the Internet, TLS ends at the load balancer with the ACM wildcard certificate. */
export class IngressgatewayPublicChart extends Chart {
  public readonly entryPoint: AcmEntryPoint;

  public constructor(scope: App, props: IngressgatewayPublicProps) {
    super(scope, chartId('entryPoint', NAME));
    this.entryPoint = new AcmEntryPoint(this, NAME, { ...props, scheme: 'internet-facing' });
  }
}

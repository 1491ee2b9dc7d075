import { type App, Chart } from 'cdk8s';

import { AcmEntryPoint, chartId, type Handover, type Mesh, type NamespaceRef } from '../lib';

const NAME = 'istio-ingressgateway-private';

export interface IngressgatewayPrivateProps {
  readonly namespace: NamespaceRef;
  readonly mesh: Mesh;
  readonly handover: Handover;
}

/** The article's first entry point: reached from the company's network alone, TLS ends at the load balancer with the ACM wildcard certificate. */
export class IngressgatewayPrivateChart extends Chart {
  public readonly entryPoint: AcmEntryPoint;

  public constructor(scope: App, props: IngressgatewayPrivateProps) {
    super(scope, chartId('entryPoint', NAME));
    this.entryPoint = new AcmEntryPoint(this, NAME, { ...props, scheme: 'internal' });
  }
}

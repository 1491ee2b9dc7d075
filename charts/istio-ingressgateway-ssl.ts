import { type App, Chart } from 'cdk8s';

import { chartId, type Handover, LetsEncryptEntryPoint, type Mesh, type NamespaceRef } from '../lib';

const NAME = 'istio-ingressgateway-ssl';

export interface IngressgatewaySslProps {
  readonly namespace: NamespaceRef;
  readonly mesh: Mesh;
  readonly handover: Handover;
}

/** The article's third entry point: reached from the Internet, TLS ends at Istio with certificates of Let's Encrypt. */
export class IngressgatewaySslChart extends Chart {
  public readonly entryPoint: LetsEncryptEntryPoint;

  public constructor(scope: App, props: IngressgatewaySslProps) {
    super(scope, chartId('entryPoint', NAME));
    this.entryPoint = new LetsEncryptEntryPoint(this, NAME, props);
  }
}

import { type App, Chart } from 'cdk8s';

import { chartId, type Handover, type Mesh, Namespace } from '../lib';

export interface NamespacesProps {
  readonly mesh: Mesh;
  readonly handover: Handover;
}

/** The five namespaces. All enforce Pod Security `restricted`: sidecars get their network from istio-cni, which install/ sets up. */
export class NamespacesChart extends Chart {
  public readonly istioSystem: Namespace;
  public readonly istioIngress: Namespace;
  public readonly certManager: Namespace;
  public readonly externalDns: Namespace;
  public readonly apps: Namespace;

  public constructor(scope: App, { mesh, handover }: NamespacesProps) {
    super(scope, chartId('namespaces'));
    this.istioSystem = new Namespace(this, 'istio-system');
    this.istioIngress = new Namespace(this, 'istio-ingress', { readinessGate: handover.loadBalancerController });
    this.certManager = new Namespace(this, 'cert-manager');
    this.externalDns = new Namespace(this, 'external-dns');
    this.apps = new Namespace(this, 'apps', { injection: mesh });
  }
}

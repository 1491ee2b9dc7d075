import { type App, Chart } from 'cdk8s';

import { chartId, type Mesh, MeshIngressClass } from '../lib';

/** What belongs to the mesh as a whole: the IngressClass that leads cert-manager's HTTP-01 solver to istiod. */
export class MeshChart extends Chart {
  public readonly ingressClass: MeshIngressClass;

  public constructor(scope: App, mesh: Mesh) {
    super(scope, chartId('mesh', 'mesh'));
    this.ingressClass = new MeshIngressClass(this, mesh.ingressClass, { mesh });
  }
}

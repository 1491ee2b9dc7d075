import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { apiObject } from '../kubernetes/api-object';
import { KubeIngressClass } from '../kubernetes/objects';
import { recommendedLabels } from '../naming/labels';
import type { Mesh } from './mesh';

/** The controller string that istiod looks for (istio/istio pkg/config/constants `IstioIngressController`, 1.30). */
const ISTIO_INGRESS_CONTROLLER = 'istio.io/ingress-controller';

/** What an IngressClass is told. */
export interface MeshIngressClassProps {
  /** The mesh whose istiod takes the class. */
  readonly mesh: Mesh;
}

/**
 * The IngressClass through which cert-manager's HTTP-01 solver reaches istiod: `ingressClassName` without an IngressClass of
 * istiod's controller is ignored silently, and every challenge gets 404.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/kubernetes-ingress/
 */
export class MeshIngressClass extends Construct {
  /** Name of the class, for an Ingress' `ingressClassName`. */
  public readonly name: string;
  /** The IngressClass. */
  public readonly ingressClass: ApiObject;

  public constructor(scope: Construct, id: string, { mesh }: MeshIngressClassProps) {
    super(scope, id);
    this.name = mesh.ingressClass;
    this.ingressClass = apiObject(this, 'ingress-class', KubeIngressClass, {
      metadata: {
        name: mesh.ingressClass,
        labels: recommendedLabels({ name: mesh.ingressClass, component: 'ingress-class' }),
      },
      spec: { controller: ISTIO_INGRESS_CONTROLLER },
    });
  }
}

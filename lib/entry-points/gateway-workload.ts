import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { apiObject } from '../kubernetes/api-object';
import {
  IntOrString,
  KubeDeployment,
  KubeHorizontalPodAutoscalerV2,
  KubePodDisruptionBudget,
} from '../kubernetes/objects';
import { checkScaling } from './check-scaling';
import { type GatewayPodSettings, gatewayPodTemplate } from './gateway-pod';
import type { GatewayScaling } from './gateway-settings';
import { podLabels } from './names';

export interface GatewayWorkloadProps extends GatewayPodSettings {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly scaling?: GatewayScaling;
}

/**
 * The gateway's Deployment, its autoscaler and its disruption budget.
 *
 * The Deployment names no number of replicas, since the autoscaler owns it. The budget allows one pod to be unavailable, so it
 * never blocks a drain, not even with a single replica.
 */
export class GatewayWorkload extends Construct {
  public readonly deployment: ApiObject;
  public readonly autoscaler: ApiObject;
  public readonly disruptionBudget: ApiObject;

  public constructor(scope: Construct, id: string, props: GatewayWorkloadProps) {
    super(scope, id);
    const metadata = { name: props.name, namespace: props.namespace, labels: props.labels };
    const selector = { matchLabels: podLabels(props.name) };
    this.deployment = apiObject(this, 'deployment', KubeDeployment, {
      metadata,
      spec: {
        selector,
        // A new pod is ready, in the load balancer too, before an old one goes.
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: IntOrString.fromString('100%'), maxUnavailable: IntOrString.fromNumber(0) },
        },
        template: gatewayPodTemplate(props),
      },
    });
    this.autoscaler = apiObject(this, 'autoscaler', KubeHorizontalPodAutoscalerV2, {
      metadata,
      spec: autoscaling(props.name, checkScaling(props.name, props.scaling ?? {})),
    });
    this.disruptionBudget = apiObject(this, 'disruption-budget', KubePodDisruptionBudget, {
      metadata,
      spec: { selector, maxUnavailable: IntOrString.fromNumber(1) },
    });
  }
}

function autoscaling(name: string, { minReplicas, maxReplicas, targetCpuPercent }: Required<GatewayScaling>) {
  return {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicas,
    maxReplicas,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: targetCpuPercent } },
      },
    ],
  };
}

import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import type { LoadBalancerController } from '../../handover/handover';
import { apiObject } from '../../kubernetes/api-object';
import { IntOrString, KubeService } from '../../kubernetes/objects';
import { podLabels } from '../names';
import { GATEWAY_PORTS } from '../ports';
import { loadBalancerRequest } from './request';
import type { LoadBalancerSettings } from './settings';
import { sourceRanges } from './source-ranges';

export interface LoadBalancerServiceProps extends LoadBalancerSettings {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly controller: LoadBalancerController;
  readonly sourceRanges?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The gateway's Service of type LoadBalancer, with the annotations of the controller in use. */
export class LoadBalancerService extends Construct {
  public readonly service: ApiObject;

  public constructor(scope: Construct, id: string, props: LoadBalancerServiceProps) {
    super(scope, id);
    const request = loadBalancerRequest(props.controller, props);
    this.service = apiObject(this, 'service', KubeService, {
      metadata: {
        name: props.name,
        namespace: props.namespace,
        labels: props.labels,
        annotations: { ...request.annotations, ...props.annotations },
      },
      spec: {
        type: 'LoadBalancer',
        loadBalancerClass: request.loadBalancerClass,
        loadBalancerSourceRanges: sourceRanges(props.sourceRanges),
        selector: podLabels(props.name),
        ports: GATEWAY_PORTS.map(({ name, port }) => ({
          name,
          port,
          protocol: 'TCP',
          targetPort: IntOrString.fromNumber(port),
        })),
      },
    });
  }
}

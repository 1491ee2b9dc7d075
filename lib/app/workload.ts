import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { InvalidInputError } from '../errors';
import { apiObject } from '../kubernetes/api-object';
import { IntOrString, KubeDeployment, KubeService, KubeServiceAccount } from '../kubernetes/objects';
import type { AppContainer } from './container';
import { appPod } from './pod';
import { type ServicePort, servicePorts } from './service-port';

export interface WorkloadProps {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What the app is called in messages. */
  readonly owner: string;
  readonly container: AppContainer;
}

/** The pods of an app and the Service in front of them. */
export class Workload extends Construct {
  public readonly serviceAccount: ApiObject;
  public readonly deployment: ApiObject;
  public readonly service: ApiObject;
  public readonly ports: readonly ServicePort[];

  public constructor(scope: Construct, id: string, { name, namespace, labels, owner, container }: WorkloadProps) {
    super(scope, id);
    const ports = servicePorts(owner, container);
    this.ports = ports;
    const metadata = { name, namespace, labels };
    const selector = { 'app.kubernetes.io/name': name };
    this.serviceAccount = apiObject(this, 'service-account', KubeServiceAccount, { metadata });
    this.service = apiObject(this, 'service', KubeService, {
      metadata,
      spec: {
        selector,
        ports: ports.map((port) => ({
          name: port.name,
          port: port.port,
          targetPort: IntOrString.fromNumber(port.targetPort),
          protocol: 'TCP',
          appProtocol: port.protocol,
        })),
      },
    });
    this.deployment = apiObject(this, 'deployment', KubeDeployment, {
      metadata,
      spec: {
        replicas: replicas(owner, container.replicas ?? 1),
        selector: { matchLabels: selector },
        template: { metadata: { labels }, spec: appPod(name, container, ports) },
      },
    });
  }
}

function replicas(owner: string, count: number): number {
  if (!Number.isInteger(count) || count < 0) {
    throw new InvalidInputError({
      what: `replicas of ${owner} is ${count}`,
      why: 'the API server refuses the Deployment',
      fix: 'Use a whole number from 0.',
    });
  }
  return count;
}

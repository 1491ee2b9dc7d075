import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { InvalidInputError } from '../errors';
import { declaredNamespace, type NamespaceRef } from '../mesh/namespace-ref';
import { objectName } from '../naming/object-name';
import type { EntryPointFacts, LoadBalancerScheme } from './entry-point-ref';
import type { GatewaySettings } from './gateway-settings';
import { GatewayWorkload } from './gateway-workload';
import { LoadBalancerService } from './load-balancer/load-balancer-service';
import type { LoadBalancerTls } from './load-balancer/settings';
import { entryPointLabels, istioLabel } from './names';
import { SecretReader } from './secret-reader';

/** What the two kinds of entry points decide differently. */
export interface LoadBalancerChoice {
  readonly scheme: LoadBalancerScheme;
  readonly tls?: LoadBalancerTls;
  readonly sourceRanges?: readonly string[];
}

/** What both kinds of entry points are made of: rights, workload and load balancer, in the order in which they apply. */
export abstract class EntryPoint extends Construct implements EntryPointFacts {
  public readonly name: string;
  public readonly namespace: NamespaceRef;
  public readonly selector: Readonly<Record<string, string>>;
  public readonly scheme: LoadBalancerScheme;

  public readonly serviceAccount: ApiObject;
  public readonly role: ApiObject;
  public readonly roleBinding: ApiObject;
  public readonly deployment: ApiObject;
  public readonly autoscaler: ApiObject;
  public readonly disruptionBudget: ApiObject;
  public readonly service: ApiObject;

  protected constructor(scope: Construct, id: string, props: GatewaySettings, balancer: LoadBalancerChoice) {
    super(scope, id);
    this.name = objectName('entry point', props.name ?? id);
    this.namespace = declaredNamespace(`entry point "${this.name}"`, props.namespace);
    this.selector = { istio: istioLabel(this.name) };
    this.scheme = balancer.scheme;
    const common = {
      name: this.name,
      namespace: this.namespace.name,
      labels: entryPointLabels(this.name),
      drainSeconds: drain(props.drainSeconds ?? 150),
      proxyProtocol: props.proxyProtocol ?? false,
    };
    ({
      serviceAccount: this.serviceAccount,
      role: this.role,
      roleBinding: this.roleBinding,
    } = new SecretReader(this, 'secret-reader', common));
    ({
      deployment: this.deployment,
      autoscaler: this.autoscaler,
      disruptionBudget: this.disruptionBudget,
    } = new GatewayWorkload(this, 'workload', { ...props, ...common }));
    this.service = new LoadBalancerService(this, 'load-balancer', {
      ...common,
      ...balancer,
      controller: props.handover.loadBalancerController,
      annotations: props.serviceAnnotations,
    }).service;
  }
}

function drain(seconds: number): number {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 3600) {
    throw new InvalidInputError({
      what: `drainSeconds ${seconds} is out of range`,
      why: 'a target group accepts a deregistration delay of 0 to 3600 whole seconds',
      fix: 'Use a whole number from 0 to 3600.',
    });
  }
  return seconds;
}

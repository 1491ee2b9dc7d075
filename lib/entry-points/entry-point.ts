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
  /** Whether it has private or public addresses. */
  readonly scheme: LoadBalancerScheme;
  /** TLS that ends at it. */
  readonly tls?: LoadBalancerTls;
  /** Client addresses that it lets in, as CIDR blocks. */
  readonly sourceRanges?: readonly string[];
}

/** What both kinds of entry points are made of: rights, workload and load balancer, in the order in which they apply. */
export abstract class EntryPoint extends Construct implements EntryPointFacts {
  /** Name of everything that is made. */
  public readonly name: string;
  /** Namespace of the gateway pods. */
  public readonly namespace: NamespaceRef;
  /** The labels that a Gateway selects the gateway pods by. */
  public readonly selector: Readonly<Record<string, string>>;
  /** Whether the load balancer has private or public addresses. */
  public readonly scheme: LoadBalancerScheme;

  /** The gateway pods' ServiceAccount. */
  public readonly serviceAccount: ApiObject;
  /** The right to list Secrets. */
  public readonly role: ApiObject;
  /** Gives the right to the gateway's ServiceAccount. */
  public readonly roleBinding: ApiObject;
  /** The gateway pods. */
  public readonly deployment: ApiObject;
  /** The HorizontalPodAutoscaler. */
  public readonly autoscaler: ApiObject;
  /** The PodDisruptionBudget. */
  public readonly disruptionBudget: ApiObject;
  /** The Service of type LoadBalancer. */
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

import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';

import { InvalidInputError } from '../errors';
import type { LoadBalancerController } from '../handover/handover';
import { apiObject } from '../kubernetes/api-object';
import { KubeNamespace } from '../kubernetes/objects';
import { recommendedLabels } from '../naming/labels';
import { objectName } from '../naming/object-name';
import type { Mesh } from './mesh';
import { NAMESPACE, type NamespaceRef, namespaceFromName } from './namespace-ref';
import { type PodSecurityLevel, podSecurityLabels } from './pod-security';
import { readinessGateLabels } from './readiness-gate';

/** What a namespace is told. */
export interface NamespaceProps {
  /** Name of the namespace. @default - the construct's id */
  readonly name?: string;
  /** The mesh whose sidecars its pods get. @default - no injection */
  readonly injection?: Mesh;
  /**
   * Pod Security level that is enforced, warned about and audited. `restricted` and `baseline` together with `injection` need
   * istio-cni, which install/ sets up: without it the sidecar's init container needs NET_ADMIN.
   * @default 'restricted'
   */
  readonly podSecurity?: PodSecurityLevel;
  /**
   * Gives pods behind a load balancer's target group a readiness gate, so that a rollout waits for the load balancer to take the
   * new pod before it ends the old one. For the namespaces of gateways.
   * @default - no readiness gate
   */
  readonly readinessGate?: LoadBalancerController;
  /** More labels. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A namespace with its injection, Pod Security and readiness gate labels.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class Namespace extends Construct implements NamespaceRef {
  /** Declares a namespace that somebody else makes; no object comes of it. */
  public static fromName(name: string): NamespaceRef {
    return namespaceFromName(name);
  }

  /** Tells namespaces from anything else with a name. */
  public readonly [NAMESPACE] = true as const;
  /** `metadata.name` of the namespace. */
  public readonly name: string;
  /** Whether istiod injects sidecars into its pods. */
  public readonly injected: boolean;
  /** Pod Security level that is enforced. */
  public readonly podSecurity: PodSecurityLevel;
  /** The Namespace. */
  public readonly namespace: ApiObject;

  /** @throws InvalidInputError when the name is no DNS-1123 label, or `labels` say something about injection */
  public constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    super(scope, id);
    this.name = objectName('namespace', props.name ?? id);
    refuseInjectionLabels(this.name, props.labels ?? {});
    this.injected = props.injection !== undefined;
    this.podSecurity = props.podSecurity ?? 'restricted';
    this.namespace = apiObject(this, 'namespace', KubeNamespace, {
      metadata: {
        name: this.name,
        labels: {
          ...recommendedLabels({ name: this.name, component: 'namespace' }),
          ...podSecurityLabels(this.podSecurity),
          ...props.injection?.injectionLabels,
          ...readinessGateLabels(props.readinessGate),
          ...props.labels,
        },
      },
    });
  }
}

/** With both labels the default webhook goes by one and revisions by the other: pods get the wrong proxy, or none. */
function refuseInjectionLabels(name: string, labels: Readonly<Record<string, string>>): void {
  const label = ['istio-injection', 'istio.io/rev'].find((each) => each in labels);
  if (label !== undefined) {
    throw new InvalidInputError({
      what: `labels of namespace "${name}" set ${label}: "${labels[label]}"`,
      why: 'with two labels about injection, pods get the proxy of the wrong revision, or none',
      fix: 'Use injection: mesh, which sets the one that fits the revision.',
    });
  }
}

import { InvalidInputError } from '../errors';
import { objectName } from '../naming/object-name';
import type { TracingProvider } from './tracing';

/** When istiod turns Ingress objects into routes; cert-manager's HTTP-01 solver answers through one. */
export type IngressControllerMode = 'STRICT' | 'DEFAULT' | 'OFF';

/** Access logs of every proxy. */
export interface AccessLogs {
  /** Where Envoy writes. @default '/dev/stdout' */
  readonly file?: string;
  /** How a line is written. @default 'TEXT' */
  readonly encoding?: 'TEXT' | 'JSON';
}

/** What a mesh is told. */
export interface MeshProps {
  /**
   * Revision of the control plane, such as `1-30-3`. It drives the label of namespaces, gateway pods and install/.
   * @default - the default control plane; namespaces carry `istio-injection: enabled`
   */
  readonly revision?: string;
  /** Value of an Ingress' class that istiod takes. @default 'istio' */
  readonly ingressClass?: string;
  /** When istiod turns Ingress objects into routes. @default 'STRICT': only Ingress objects of `ingressClass` */
  readonly ingressControllerMode?: IngressControllerMode;
  /** Access logs of every proxy. @default - none */
  readonly accessLogs?: AccessLogs;
  /** Where spans go; select it with a `MeshTracing` object. @default - no tracing */
  readonly tracing?: TracingProvider;
}

/** What answers HTTP-01 challenges: the gateway workload that istiod routes Ingress objects through. */
export interface IngressGateway {
  /** Name of its Service. */
  readonly name: string;
  /** Value of its pods' label `istio`. */
  readonly istioLabel: string;
  /** Namespace of its pods. */
  readonly namespace: string;
}

/** The fields of Istio's mesh configuration that the platform's wiring depends on. */
export interface MeshConfig {
  /** Value of an Ingress' class that istiod takes. */
  readonly ingressClass: string;
  /** When istiod turns Ingress objects into routes. */
  readonly ingressControllerMode: IngressControllerMode;
  /** Value of the label `istio` of the gateway pods that serve Ingress objects. */
  readonly ingressSelector?: string;
  /** Name of the Service of the gateway that serves Ingress objects. */
  readonly ingressService?: string;
  /** Where proxies write their access log. */
  readonly accessLogFile?: string;
  /** How a line of the access log is written. */
  readonly accessLogEncoding?: 'TEXT' | 'JSON';
  /** Where spans go. */
  readonly extensionProviders?: readonly object[];
}

/**
 * The Istio mesh: one revision, and one gateway that istiod serves Ingress objects through.
 *
 * `ingressSelector` and `ingressService` follow from the entry point that answers HTTP-01, which makes itself known here. Both
 * are set: with `ingressService` alone the selector becomes `istio: <service name>`, which no pod has
 * (istio/istio pilot/pkg/config/kube/ingress `getIngressGatewaySelector`, 1.30).
 *
 * @see https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/#MeshConfig
 */
export class Mesh {
  /** Revision of the control plane. */
  public readonly revision?: string;
  /** Value of an Ingress' class that istiod takes. */
  public readonly ingressClass: string;
  /** When istiod turns Ingress objects into routes. */
  public readonly ingressControllerMode: IngressControllerMode;
  /** Where spans go. */
  public readonly tracing?: TracingProvider;
  private readonly accessLogs?: AccessLogs;
  private gateway?: IngressGateway;

  public constructor(props: MeshProps = {}) {
    this.revision = props.revision === undefined ? undefined : objectName('mesh revision', props.revision);
    this.ingressClass = objectName('ingress class', props.ingressClass ?? 'istio');
    this.ingressControllerMode = props.ingressControllerMode ?? 'STRICT';
    this.accessLogs = props.accessLogs;
    this.tracing = props.tracing;
  }

  /** The gateway that answers HTTP-01 challenges, if an entry point does. */
  public get ingressGateway(): IngressGateway | undefined {
    return this.gateway;
  }

  /** The label that makes istiod inject proxies into the pods of a namespace: by revision or by default, never both. */
  public get injectionLabels(): Record<string, string> {
    return this.revision === undefined ? { 'istio-injection': 'enabled' } : { 'istio.io/rev': this.revision };
  }

  /** The labels that a gateway pod needs beside `sidecar.istio.io/inject`, so that the webhook of its revision takes it. */
  public get podLabels(): Record<string, string> {
    return this.revision === undefined ? {} : { 'istio.io/rev': this.revision };
  }

  /** What istiod has to be told; install/ hands it to the chart. */
  public get config(): MeshConfig {
    return {
      ingressClass: this.ingressClass,
      ingressControllerMode: this.ingressControllerMode,
      ...(this.gateway && { ingressSelector: this.gateway.istioLabel, ingressService: this.gateway.name }),
      ...(this.accessLogs && {
        accessLogFile: this.accessLogs.file ?? '/dev/stdout',
        accessLogEncoding: this.accessLogs.encoding ?? 'TEXT',
      }),
      ...(this.tracing && { extensionProviders: [this.tracing.extensionProvider] }),
    };
  }

  /**
   * Makes a gateway the one that answers HTTP-01 challenges. Entry points call it.
   *
   * @throws InvalidInputError when another gateway already does, or when istiod does not serve Ingress objects
   */
  public answerHttp01With(gateway: IngressGateway): void {
    if (this.ingressControllerMode === 'OFF') {
      throw new InvalidInputError({
        what: `entry point "${gateway.name}" answers HTTP-01 but the mesh has ingressControllerMode OFF`,
        why: "istiod ignores the Ingress of cert-manager's solver, so every challenge gets 404",
        fix: 'Use ingressControllerMode STRICT or DEFAULT, or the challenge dns-01 on the entry point.',
      });
    }
    if (this.gateway) {
      throw new InvalidInputError({
        what: `entry points "${this.gateway.name}" and "${gateway.name}" both need HTTP-01`,
        why: 'a mesh has one ingressSelector, so challenges that reach the other gateway get 404',
        fix: `Set challenge: 'dns-01' on one of them.`,
      });
    }
    this.gateway = gateway;
  }
}

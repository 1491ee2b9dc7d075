/**
 * What manifests do not hold. Everything is optional: a check that needs what is not told, and that the tree does not tell
 * either, says that it could not decide. The JSON Schema beside this file says the same.
 */
export interface Facts {
  /** Versions that the cluster runs. @default - the tested ones */
  readonly versions?: VersionFacts;
  readonly mesh?: MeshFacts;
  readonly certManager?: CertManagerFacts;
  readonly aws?: AwsFacts;
  /** Zones that external-dns can write. @default - not known */
  readonly zones?: readonly ZoneFacts[];
  /** Hosts that people outside use: a staging certificate is no good for them. @default - none is declared */
  readonly productionHosts?: readonly string[];
}

export interface VersionFacts {
  /** Such as `1.36`. */
  readonly kubernetes?: string;
  readonly istio?: string;
  readonly certManager?: string;
  readonly externalDns?: string;
  readonly loadBalancerController?: string;
}

/** Mesh configuration and istiod's environment. Upstream: https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/ */
export interface MeshFacts {
  /** Namespace of istiod. @default 'istio-system' */
  readonly namespace?: string;
  /** @default 'istio' */
  readonly ingressClass?: string;
  readonly ingressSelector?: string;
  readonly ingressService?: string;
  /** Environment of istiod: `K8S_INGRESS_NS`, where it puts the Gateways that it makes of Ingresses. @default - the namespace of istiod */
  readonly ingressNamespace?: string;
  readonly ingressControllerMode?: 'OFF' | 'DEFAULT' | 'STRICT' | 'UNSPECIFIED';
  /** @default - the namespace of istiod */
  readonly rootNamespace?: string;
  readonly enableAutoMtls?: boolean;
  readonly trustDomain?: string;
  /** Whether gateways expect PROXY protocol. */
  readonly gatewayProxyProtocol?: boolean;
  readonly defaultVirtualServiceExportTo?: readonly string[];
  readonly defaultServiceExportTo?: readonly string[];
  readonly defaultDestinationRuleExportTo?: readonly string[];
  /** Environment of istiod: `PILOT_SCOPE_GATEWAY_TO_NAMESPACE`. */
  readonly scopeGatewayToNamespace?: boolean;
  /** Whether istio-cni is installed, so that injected pods need no NET_ADMIN. */
  readonly cni?: boolean;
  /** Revisions whose webhooks exist; `default` is the one of `istio-injection: enabled`. */
  readonly revisions?: readonly string[];
}

export interface CertManagerFacts {
  /** @default 'cert-manager' */
  readonly namespace?: string;
  /** Where ClusterIssuers keep their Secrets. @default - the namespace of cert-manager */
  readonly clusterResourceNamespace?: string;
  /** Whether support for the Gateway API is on. @default - not known */
  readonly gatewayApi?: boolean;
}

export interface AwsFacts {
  /** What makes load balancers of Services. */
  readonly loadBalancerController?: 'aws-load-balancer-controller' | 'eks-auto-mode' | 'in-tree';
  /** Whether the AWS Load Balancer Controller takes class-less Services. */
  readonly serviceMutator?: boolean;
  /** ACM certificates by their ARN. */
  readonly certificates?: readonly { readonly arn: string; readonly names: readonly string[] }[];
  /** Roles by `namespace/service account`. */
  readonly serviceAccountRoles?: Readonly<Record<string, string>>;
  /** How ServiceAccounts get their role. */
  readonly identity?: 'pod-identity' | 'irsa';
}

export interface ZoneFacts {
  /** Such as `sample.com`. */
  readonly name: string;
  readonly visibility: 'public' | 'private';
}

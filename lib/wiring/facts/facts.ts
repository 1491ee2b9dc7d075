/**
 * What manifests do not hold. Everything is optional: a check that needs what is not told, and that the tree does not tell
 * either, says that it could not decide. The JSON Schema beside this file says the same.
 */
export interface Facts {
  /** Versions that the cluster runs. @default - the tested ones */
  readonly versions?: VersionFacts;
  /** Mesh configuration. @default - what the tree tells of it */
  readonly mesh?: MeshFacts;
  /** How cert-manager is installed. @default - what the tree tells of it */
  readonly certManager?: CertManagerFacts;
  /** What AWS knows. @default - not known */
  readonly aws?: AwsFacts;
  /** Zones that external-dns can write. @default - not known */
  readonly zones?: readonly ZoneFacts[];
  /** Hosts that people outside use: a staging certificate is no good for them. @default - none is declared */
  readonly productionHosts?: readonly string[];
}

/** Versions that the cluster runs. */
export interface VersionFacts {
  /** Such as `1.36`. */
  readonly kubernetes?: string;
  /** Such as `1.30.3`. */
  readonly istio?: string;
  /** Such as `1.21.2`. */
  readonly certManager?: string;
  /** Such as `0.22.0`. */
  readonly externalDns?: string;
  /** Such as `3.5.0`; of the AWS Load Balancer Controller. */
  readonly loadBalancerController?: string;
}

/** Mesh configuration and istiod's environment. Upstream: https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/ */
export interface MeshFacts {
  /** Namespace of istiod. @default 'istio-system' */
  readonly namespace?: string;
  /** Value of `kubernetes.io/ingress.class` that istiod answers to. @default 'istio' */
  readonly ingressClass?: string;
  /** Value of the label `istio` of the pods that Ingresses, and so challenges, are put on. */
  readonly ingressSelector?: string;
  /** Service whose address Ingresses get as their status. */
  readonly ingressService?: string;
  /** Environment of istiod: `K8S_INGRESS_NS`, where it puts the Gateways that it makes of Ingresses. @default - the namespace of istiod */
  readonly ingressNamespace?: string;
  /** Which Ingresses istiod takes. */
  readonly ingressControllerMode?: 'OFF' | 'DEFAULT' | 'STRICT' | 'UNSPECIFIED';
  /** Namespace whose objects count for the whole mesh. @default - the namespace of istiod */
  readonly rootNamespace?: string;
  /** Whether clients use mutual TLS wherever a sidecar is. @default true */
  readonly enableAutoMtls?: boolean;
  /** Such as `cluster.local`. */
  readonly trustDomain?: string;
  /** Whether gateways expect PROXY protocol. */
  readonly gatewayProxyProtocol?: boolean;
  /** Namespaces that VirtualServices without `exportTo` are seen from. */
  readonly defaultVirtualServiceExportTo?: readonly string[];
  /** Namespaces that Services without the annotation are seen from. */
  readonly defaultServiceExportTo?: readonly string[];
  /** Namespaces that DestinationRules without `exportTo` are seen from. */
  readonly defaultDestinationRuleExportTo?: readonly string[];
  /** Environment of istiod: `PILOT_SCOPE_GATEWAY_TO_NAMESPACE`. */
  readonly scopeGatewayToNamespace?: boolean;
  /** Whether istio-cni is installed, so that injected pods need no NET_ADMIN. */
  readonly cni?: boolean;
  /** Revisions whose webhooks exist; `default` is the one of `istio-injection: enabled`. */
  readonly revisions?: readonly string[];
}

/** How cert-manager is installed. */
export interface CertManagerFacts {
  /** Its namespace. @default 'cert-manager' */
  readonly namespace?: string;
  /** Where ClusterIssuers keep their Secrets. @default - the namespace of cert-manager */
  readonly clusterResourceNamespace?: string;
  /** Whether support for the Gateway API is on. @default - not known */
  readonly gatewayApi?: boolean;
  /** Name servers that it asks before a challenge: `--acme-http01-solver-nameservers`. @default - those of the cluster */
  readonly selfCheckNameservers?: readonly string[];
}

/** What AWS knows. */
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

/** A hosted zone. */
export interface ZoneFacts {
  /** Such as `sample.com`. */
  readonly name: string;
  /** Who can ask it. */
  readonly visibility: 'public' | 'private';
}

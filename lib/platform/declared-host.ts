/** A host that the platform declares: a Gateway, its certificate and its redirect. Routes bind to it. */
export interface DeclaredHost {
  /** Name of the Gateway. */
  readonly gatewayName: string;
  /** Namespace of the Gateway. */
  readonly gatewayNamespace: string;
  /** Hosts that it serves, wildcards included. */
  readonly hosts: readonly string[];
  /** Namespaces whose VirtualServices may bind the hosts. */
  readonly namespaces: readonly string[];
  /** Name of the entry point. */
  readonly entryPoint: string;
}

import type { InstallFacts, InstallMeshConfig } from './facts';

/** Pod Security `restricted` wants a seccomp profile, and the charts set none. A new object each time, or YAML gets an alias. */
function seccompProfile(): object {
  return { type: 'RuntimeDefault' };
}

/**
 * Values of the istiod chart (istio 1.30.3 manifests/charts/istio-control/istio-discovery/values.yaml).
 *
 * `seccompProfile` is istiod's own; `global.proxy.seccompProfile` that of every injected sidecar and of its init container, so
 * that an app's pod passes `restricted` whatever it says itself. With `cni.enabled` that init container only validates, without
 * NET_ADMIN (files/injection-template.yaml).
 */
export function istiodValues(facts: InstallFacts): object {
  return {
    ...(facts.revision === undefined ? {} : { revision: facts.revision }),
    global: { istioNamespace: facts.namespaces.istioSystem, proxy: { seccompProfile: seccompProfile() } },
    seccompProfile: seccompProfile(),
    cni: { enabled: true },
    ...environment(facts),
    meshConfig: meshConfig(facts.meshConfig),
  };
}

/**
 * `PILOT_SCOPE_GATEWAY_TO_NAMESPACE`: a gateway workload takes Gateways of its own namespace alone. Without it whoever may write a
 * Gateway anywhere can select our gateway pods: take a host's port 80, serve it with our certificate, or have istiod's whole 443
 * listener refused by a second server for the host (seen on 1.31).
 *
 * `K8S_INGRESS_NS`: where istiod puts the Gateway that it makes from Ingresses, cert-manager's solvers among them, and reads their
 * address from `ingressService` (pilot/pkg/config/kube/ingress); its default is the literal istio-system. With the scope above,
 * HTTP-01 depends on it.
 */
function environment({ ingressNamespace }: InstallFacts): object {
  return {
    env: {
      PILOT_SCOPE_GATEWAY_TO_NAMESPACE: 'true',
      ...(ingressNamespace === undefined ? {} : { K8S_INGRESS_NS: ingressNamespace }),
    },
  };
}

/** Only what is set: an empty string would replace a default. */
function meshConfig(config: InstallMeshConfig): object {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
}

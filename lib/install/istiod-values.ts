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
 * Where istiod looks for the gateway that serves Ingresses, cert-manager's solvers among them: it puts the Gateways that it makes
 * from them there and reads the address for their status from `ingressService` there (pilot/pkg/config/kube/ingress). Its default
 * is the literal istio-system.
 */
function environment({ ingressNamespace }: InstallFacts): object {
  return ingressNamespace === undefined ? {} : { env: { K8S_INGRESS_NS: ingressNamespace } };
}

/** Only what is set: an empty string would replace a default. */
function meshConfig(config: InstallMeshConfig): object {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
}

import type { InstallFacts } from './facts';

/**
 * Values of Istio's CNI chart (istio 1.30.3 manifests/charts/istio-cni/values.yaml).
 *
 * `excludeNamespaces` leaves the control plane's own pods alone. `repairPods` mends pods that started on a fresh node before the
 * plugin was there, instead of leaving them without their sidecar's redirection. The AppArmor annotation is for Kubernetes 1.29 and
 * earlier; later ones have a field.
 */
export function istioCniValues({ namespaces }: InstallFacts): object {
  return {
    excludeNamespaces: ['kube-system', namespaces.istioSystem],
    repair: { enabled: true, repairPods: true },
    useAppArmorAnnotation: false,
  };
}

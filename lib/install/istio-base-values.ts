import type { InstallFacts } from './facts';

/**
 * Values of Istio's base chart: CRDs and the webhook that validates objects.
 *
 * `defaultRevision` makes `istiod-default-validator`, the only webhook that sees objects without a revision label; it must name
 * the Service that exists: `default` stands for istiod, `1-30` for istiod-1-30
 * (istio 1.30.3 manifests/charts/base/templates/defaultrevision-validatingwebhookconfiguration.yaml).
 */
export function istioBaseValues({ namespaces, revision }: InstallFacts): object {
  return {
    defaultRevision: revision ?? 'default',
    global: { istioNamespace: namespaces.istioSystem },
  };
}

import { Yaml } from 'cdk8s';

import { certManagerValues } from './cert-manager-values';
import type { InstallFacts } from './facts';
import { istioBaseValues } from './istio-base-values';
import { istioCniValues } from './istio-cni-values';
import { istiodValues } from './istiod-values';
import { loadBalancerControllerValues } from './load-balancer-controller-values';
import { type Release, releases } from './releases';

const VALUES: Readonly<Record<string, (facts: InstallFacts) => object>> = {
  'istio-base.values.yaml': istioBaseValues,
  'istiod.values.yaml': istiodValues,
  'istio-cni.values.yaml': istioCniValues,
  'cert-manager.values.yaml': certManagerValues,
  'aws-load-balancer-controller.values.yaml': loadBalancerControllerValues,
};

/** One Helm values file a release: file name → text. */
export function valuesFiles(facts: InstallFacts): ReadonlyMap<string, string> {
  return new Map(releases(facts).map((release) => [release.valuesFile, valuesFile(release, facts)]));
}

/** Yaml.stringify quotes what YAML 1.1 would read as a boolean: an unquoted OFF makes istiod reject the whole mesh config. */
function valuesFile(release: Release, facts: InstallFacts): string {
  return `${header(release)}\n${Yaml.stringify(VALUES[release.valuesFile](facts))}`;
}

function header({ chart, repository, version }: Release): string {
  const source = repository === undefined ? chart : `${chart} of ${repository}`;
  return `# Generated; do not edit. Values for chart ${source}, version ${version}.`;
}

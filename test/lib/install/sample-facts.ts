import { load } from 'js-yaml';

import type { InstallFacts } from '../../../lib/install/facts';
import { renderInstall } from '../../../lib/install/render';

/** The facts of the article's platform. */
export const SAMPLE_FACTS: InstallFacts = {
  versions: {
    kubernetes: '1.36',
    istio: '1.30.3',
    certManager: '1.21.2',
    externalDns: '0.22.0',
    loadBalancerController: '3.5.0',
  },
  meshConfig: {
    ingressSelector: 'ingressgateway-ssl',
    ingressService: 'istio-ingressgateway-ssl',
    ingressClass: 'istio',
    ingressControllerMode: 'STRICT',
  },
  ingressNamespace: 'istio-ingress',
  cluster: { name: 'sample', region: 'eu-west-1', vpcId: 'vpc-0123456789abcdef0' },
  loadBalancerController: 'aws-lbc',
  identity: { mode: 'pod-identity' },
  dns01: false,
  namespaces: { istioSystem: 'istio-system', certManager: 'cert-manager' },
  namespacesFile: 'dist/10-namespaces.k8s.yaml',
};

export function render(changes: Partial<InstallFacts> = {}): ReadonlyMap<string, string> {
  return renderInstall({ ...SAMPLE_FACTS, ...changes });
}

export function text(file: string, changes: Partial<InstallFacts> = {}): string {
  return render(changes).get(file) ?? '';
}

/** A values file, read as Helm reads it. */
export function values(file: string, changes: Partial<InstallFacts> = {}): unknown {
  return load(text(file, changes));
}

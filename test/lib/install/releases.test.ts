import type { InstallFacts } from '../../../lib/install/facts';
import { releases } from '../../../lib/install/releases';
import { SAMPLE_FACTS } from './sample-facts';

function summary(changes: Partial<InstallFacts> = {}): readonly string[] {
  return releases({ ...SAMPLE_FACTS, ...changes }).map(
    ({ chart, name, namespace, repository, version }) =>
      `${name} in ${namespace}: ${[repository, chart].filter(Boolean).join(' ')} ${version}`,
  );
}

test('every release is pinned and has its repository and namespace', () => {
  const istio = 'https://istio-release.storage.googleapis.com/charts';
  expect(summary()).toEqual([
    `istio-base in istio-system: ${istio} base 1.30.3`,
    `istiod in istio-system: ${istio} istiod 1.30.3`,
    `istio-cni in kube-system: ${istio} cni 1.30.3`,
    'cert-manager in cert-manager: oci://quay.io/jetstack/charts/cert-manager v1.21.2',
    'aws-load-balancer-controller in kube-system: https://aws.github.io/eks-charts aws-load-balancer-controller 3.5.0',
  ]);
});

test('a revision is in the name of its control plane, and of nothing else', () => {
  const names = releases({ ...SAMPLE_FACTS, revision: '1-30' }).map(({ name }) => name);
  expect(names).toEqual(['istio-base', 'istiod-1-30', 'istio-cni', 'cert-manager', 'aws-load-balancer-controller']);
});

test('namespaces are the platform’s', () => {
  const namespaces = { istioSystem: 'mesh', certManager: 'certificates' };
  expect(summary({ namespaces }).map((line) => line.split(':')[0])).toEqual([
    'istio-base in mesh',
    'istiod in mesh',
    'istio-cni in kube-system',
    'cert-manager in certificates',
    'aws-load-balancer-controller in kube-system',
  ]);
});

test.each(['in-tree', 'eks-auto'] as const)('%s: no load balancer controller to install', (loadBalancerController) => {
  expect(releases({ ...SAMPLE_FACTS, loadBalancerController }).map(({ name }) => name)).toEqual([
    'istio-base',
    'istiod',
    'istio-cni',
    'cert-manager',
  ]);
});

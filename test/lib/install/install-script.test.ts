import type { InstallFacts } from '../../../lib/install/facts';
import { render, text } from './sample-facts';

function script(changes: Partial<InstallFacts> = {}): string {
  return text('install.sh', changes).replaceAll(/ \\\n +/g, ' ');
}

function commands(changes: Partial<InstallFacts> = {}): readonly string[] {
  return script(changes)
    .replaceAll(/\|\n +/g, '| ')
    .split('\n')
    .filter((line) => /^(helm|kubectl) /.test(line));
}

test('the order: namespaces, releases, waits; CRDs before the chart that has them', () => {
  expect(commands().map((command) => command.split(' ').slice(0, 4).join(' '))).toEqual([
    "kubectl apply -f 'dist/10-namespaces.k8s.yaml'",
    'helm upgrade --install istio-base',
    'helm upgrade --install istiod',
    'helm upgrade --install istio-cni',
    'helm upgrade --install cert-manager',
    'helm show crds aws-load-balancer-controller',
    'helm upgrade --install aws-load-balancer-controller',
    'kubectl wait --for=condition=Established crd',
    'kubectl rollout status daemonset/istio-cni-node',
    'kubectl wait --for=condition=Available deployment/istiod',
    'kubectl wait --for=condition=Available deployment/cert-manager',
    'kubectl wait --for=condition=Available deployment/aws-load-balancer-controller',
    "kubectl wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' mutatingwebhookconfiguration/istio-sidecar-injector",
    "kubectl wait --for=jsonpath='{.webhooks[0].failurePolicy}'=Fail validatingwebhookconfiguration/istiod-default-validator",
    "kubectl wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' mutatingwebhookconfiguration/cert-manager-webhook",
  ]);
});

test('it stops at the first failure, and works from any folder', () => {
  expect(script()).toMatch(/^#!\/bin\/sh\n(#.*\n)*set -eu\n/);
  expect(script()).toContain('cd "$(dirname "$0")/.."\n');
});

test('every values file that it names is there, and every one that is there is named', () => {
  const files = render();
  const named = [...script().matchAll(/--values install\/(\S+)/g)].map(([, file]) => file);
  expect(named.sort()).toEqual([...files.keys()].filter((file) => file.endsWith('.yaml')).sort());
});

test.each(['in-tree', 'eks-auto'] as const)(
  '%s: nothing of the AWS Load Balancer Controller',
  (loadBalancerController) => {
    expect(script({ loadBalancerController })).not.toContain('aws-load-balancer-controller');
  },
);

test('a release in full, and one in an OCI registry', () => {
  expect(commands()).toContain(
    'helm upgrade --install istiod istiod --repo https://istio-release.storage.googleapis.com/charts --version 1.30.3 ' +
      '--namespace istio-system --values install/istiod.values.yaml --wait',
  );
  expect(commands()).toContain(
    'helm upgrade --install cert-manager oci://quay.io/jetstack/charts/cert-manager --version v1.21.2 ' +
      '--namespace cert-manager --values install/cert-manager.values.yaml --wait',
  );
});

test('CRDs that Helm would not upgrade are applied apart, from the same chart', () => {
  const chart = 'aws-load-balancer-controller --repo https://aws.github.io/eks-charts --version 3.5.0';
  expect(commands()).toContain(`helm show crds ${chart} | kubectl apply --server-side --force-conflicts -f -`);
  expect(commands()).toContain(
    `helm upgrade --install aws-load-balancer-controller ${chart} --namespace kube-system ` +
      '--values install/aws-load-balancer-controller.values.yaml --skip-crds --wait',
  );
});

import type { InstallFacts } from '../../../lib/install/facts';
import { waitCommands } from '../../../lib/install/wait-commands';
import { SAMPLE_FACTS } from './sample-facts';

/** The commands without their common ends. */
function waits(changes: Partial<InstallFacts> = {}): readonly string[] {
  return waitCommands({ ...SAMPLE_FACTS, ...changes }).map((line) =>
    line.replace(/^kubectl /, '').replace(/ --timeout=300s$/, ''),
  );
}

test('kinds served, pods up, webhooks answering', () => {
  expect(waits()).toEqual([
    "wait --for=condition=Established crd --selector 'app.kubernetes.io/instance in (istio-base,cert-manager)'",
    'rollout status daemonset/istio-cni-node --namespace kube-system',
    'wait --for=condition=Available deployment/istiod --namespace istio-system',
    'wait --for=condition=Available deployment/cert-manager deployment/cert-manager-cainjector ' +
      'deployment/cert-manager-webhook --namespace cert-manager',
    'wait --for=condition=Available deployment/aws-load-balancer-controller --namespace kube-system',
    "wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' mutatingwebhookconfiguration/istio-sidecar-injector",
    "wait --for=jsonpath='{.webhooks[0].failurePolicy}'=Fail validatingwebhookconfiguration/istiod-default-validator " +
      'validatingwebhookconfiguration/istio-validator-istio-system',
    "wait --for=jsonpath='{.webhooks[0].clientConfig.caBundle}' mutatingwebhookconfiguration/cert-manager-webhook " +
      'validatingwebhookconfiguration/cert-manager-webhook',
  ]);
});

test('a revision is in the names of the control plane and of its webhooks', () => {
  const all = waits({ revision: '1-30' }).join('\n');
  expect(all).toContain(' deployment/istiod-1-30 --namespace istio-system\n');
  expect(all).toContain(' mutatingwebhookconfiguration/istio-sidecar-injector-1-30\n');
  expect(all).toContain(' validatingwebhookconfiguration/istio-validator-1-30-istio-system\n');
});

test('so is another namespace of the control plane', () => {
  const all = waits({ namespaces: { istioSystem: 'mesh', certManager: 'certificates' } }).join('\n');
  expect(all).toContain(' deployment/istiod --namespace mesh\n');
  expect(all).toContain(' mutatingwebhookconfiguration/istio-sidecar-injector-mesh\n');
  expect(all).toContain(' validatingwebhookconfiguration/istio-validator-mesh\n');
  expect(all).toContain(' deployment/cert-manager-webhook --namespace certificates\n');
});

test.each(['in-tree', 'eks-auto'] as const)('%s: no controller to wait for', (loadBalancerController) => {
  expect(waits({ loadBalancerController }).join('\n')).not.toContain('aws-load-balancer-controller');
});

test('every wait has an end', () => {
  for (const command of waitCommands(SAMPLE_FACTS)) {
    expect(command).toMatch(/^kubectl (wait|rollout status) .* --timeout=300s$/);
  }
});

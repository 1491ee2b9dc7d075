import type { InstallFacts } from './facts';
import { istiodName, KUBE_SYSTEM } from './releases';

const TIMEOUT = '--timeout=300s';

/**
 * The commands after which `kubectl apply -f dist/` succeeds: kinds served, pods up, and webhooks answering, in this order.
 * A DaemonSet has no condition to wait for, hence `rollout status`.
 */
export function waitCommands(facts: InstallFacts): readonly string[] {
  return [
    wait('condition=Established', "crd --selector 'app.kubernetes.io/instance in (istio-base,cert-manager)'"),
    `kubectl rollout status daemonset/istio-cni-node --namespace ${KUBE_SYSTEM} ${TIMEOUT}`,
    ...deployments(facts),
    ...istioWebhooks(facts),
    ...certManagerWebhooks(),
  ];
}

function wait(condition: string, objects: string): string {
  return `kubectl wait --for=${condition} ${objects} ${TIMEOUT}`;
}

/** The load balancer controller is ready when its webhook server is (v3.5.0 main.go, readyz); its CA comes with the chart. */
function deployments({ loadBalancerController, namespaces, revision }: InstallFacts): readonly string[] {
  const { certManager, istioSystem } = namespaces;
  return [
    available(istioSystem, istiodName(revision)),
    available(certManager, 'cert-manager', 'cert-manager-cainjector', 'cert-manager-webhook'),
    ...(loadBalancerController === 'aws-lbc' ? [available(KUBE_SYSTEM, 'aws-load-balancer-controller')] : []),
  ];
}

function available(namespace: string, ...names: readonly string[]): string {
  return wait('condition=Available', `${names.map((name) => `deployment/${name}`).join(' ')} --namespace ${namespace}`);
}

/**
 * istiod turns its validating webhooks from Ignore to Fail once the API server, asked for a dry run, got its refusal of a bad
 * Gateway (istio 1.30.3 pkg/webhooks/validation/controller), and writes its CA into all entries of the injector in one update
 * (pkg/webhooks/webhookpatch.go): a gateway pod made before that would be refused or keep the image `auto`.
 */
function istioWebhooks({ namespaces, revision }: InstallFacts): readonly string[] {
  const infix = revision === undefined ? '' : `-${revision}`;
  const suffix = namespaces.istioSystem === 'istio-system' ? '' : `-${namespaces.istioSystem}`;
  const validator = `validatingwebhookconfiguration/istio-validator${infix}-${namespaces.istioSystem}`;
  return [
    wait(CA_BUNDLE, `mutatingwebhookconfiguration/istio-sidecar-injector${infix}${suffix}`),
    wait("jsonpath='{.webhooks[0].failurePolicy}'=Fail", `${DEFAULT_VALIDATOR} ${validator}`),
  ];
}

/** Without a value, `kubectl wait` waits for the field to exist: cainjector has then written the webhook's CA. */
const CA_BUNDLE = "jsonpath='{.webhooks[0].clientConfig.caBundle}'";
const DEFAULT_VALIDATOR = 'validatingwebhookconfiguration/istiod-default-validator';

function certManagerWebhooks(): readonly string[] {
  const kinds = ['mutatingwebhookconfiguration', 'validatingwebhookconfiguration'];
  return [wait(CA_BUNDLE, kinds.map((kind) => `${kind}/cert-manager-webhook`).join(' '))];
}

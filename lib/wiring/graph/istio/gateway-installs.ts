import type { Graph } from '../graph';
import { KUBERNETES_GATEWAY } from '../kinds';
import type { Resource } from '../resource';
import { type Labels, selects } from '../selectors';

const ISTIO_OPERATOR = 'IstioOperator.install.istio.io';
const HELM_RELEASE = 'HelmRelease.helm.toolkit.fluxcd.io';
const APPLICATION = 'Application.argoproj.io';

/** Labels of gateway pods that are not in the tree, because an object of it has them installed; `undefined` where not known. */
function installedLabels(graph: Graph): readonly (Labels | undefined)[] {
  return graph.memo('labels of installed gateways', () => [
    ...graph.all(ISTIO_OPERATOR).flatMap(ofOperator),
    ...graph.all(HELM_RELEASE).flatMap(ofRelease),
    ...graph.all(APPLICATION).flatMap(ofApplication),
    ...graph.all(KUBERNETES_GATEWAY).map(ofKubernetesGateway),
  ]);
}

/** Whether something in the tree has gateway pods installed that a selector selects, or may select. */
export function mayBeInstalled(graph: Graph, selector: Labels): boolean {
  return installedLabels(graph).some((labels) => labels === undefined || selects(selector, labels));
}

/** Upstream: istio manifests/profiles/default.yaml and the operator's values. */
function ofOperator(operator: Resource): Labels[] {
  const standard: [string, string][] = [
    ['app', 'istio-ingressgateway'],
    ['istio', 'ingressgateway'],
  ];
  const gateways = operator.get('spec', 'components', 'ingressGateways').items();
  return [new Map(standard), ...gateways.map((gateway) => new Map([...standard, ...gateway.get('label').labels()]))];
}

/** A release of Istio's chart `gateway`. Upstream: istio manifests/charts/gateway/templates/_helpers.tpl. */
function ofRelease(release: Resource): (Labels | undefined)[] {
  if (!release.get('spec', 'chart', 'spec', 'chart').text()?.includes('gateway')) return [];
  const values = release.get('spec', 'values');
  if (release.get('spec', 'valuesFrom').isSet || values.holdsUnknown()) return [undefined];
  const name = values.get('name').text() ?? release.get('spec', 'releaseName').text() ?? release.name;
  return [new Map([['app', name], ['istio', name.replace(/^istio-/, '')], ...values.get('labels').labels()])];
}

/** Its values are text, and may come from elsewhere. */
function ofApplication(application: Resource): undefined[] {
  const sources = [application.get('spec', 'source'), ...application.get('spec', 'sources').items()];
  return sources.some((source) => source.get('chart').text()?.includes('gateway')) ? [undefined] : [];
}

/** Upstream: istio istio-discovery/files/kube-gateway.yaml. */
function ofKubernetesGateway({ name }: Resource): Labels {
  return new Map([
    ['gateway.networking.k8s.io/gateway-name', name],
    ['istio.io/gateway-name', name],
  ]);
}

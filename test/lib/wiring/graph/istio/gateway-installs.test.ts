import { mayBeInstalled } from '../../../../../lib/wiring/graph/istio/gateway-installs';
import { graphOf } from '../trees';

const may = (document: string, selector: Record<string, string>) =>
  mayBeInstalled(graphOf(document), new Map(Object.entries(selector)));

test("an operator's order installs the standard gateway, and those that it lists", () => {
  const operator = `{apiVersion: install.istio.io/v1alpha1, kind: IstioOperator, metadata: {name: mesh}, spec: {components: {ingressGateways: [{name: internal, label: {istio: internal}}]}}}`;
  expect(may(operator, { istio: 'ingressgateway' })).toBe(true);
  expect(may(operator, { istio: 'internal' })).toBe(true);
  expect(may(operator, { istio: 'public' })).toBe(false);
});

test("a release of Istio's gateway chart labels pods by its name", () => {
  const release = (more: string) =>
    `{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: istio-public}, spec: {chart: {spec: {chart: gateway}}${more}}}`;
  expect(may(release(''), { istio: 'public' })).toBe(true);
  expect(may(release(''), { app: 'istio-public' })).toBe(true);
  expect(may(release(''), { istio: 'private' })).toBe(false);
  expect(may(release(', values: {labels: {istio: private}}'), { istio: 'private' })).toBe(true);
  expect(may(release(', valuesFrom: [{kind: ConfigMap, name: values}]'), { istio: 'private' })).toBe(true);
});

test('a release of another chart installs none', () => {
  const release = `{apiVersion: helm.toolkit.fluxcd.io/v2, kind: HelmRelease, metadata: {name: public}, spec: {chart: {spec: {chart: podinfo}}}}`;
  expect(may(release, { istio: 'public' })).toBe(false);
});

test("an Argo CD Application of the chart may set any label; a Gateway of Gateway API's own are known", () => {
  const application = `{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: edge}, spec: {sources: [{chart: gateway}]}}`;
  expect(may(application, { istio: 'anything' })).toBe(true);
  const gateway = `{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: edge}}`;
  expect(may(gateway, { 'gateway.networking.k8s.io/gateway-name': 'edge' })).toBe(true);
  expect(may(gateway, { istio: 'edge' })).toBe(false);
});

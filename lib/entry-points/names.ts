import { recommendedLabels } from '../naming/labels';

/**
 * The value of the label `istio` of gateway pods: the name without a leading `istio-`, as Istio's gateway chart has it, so
 * `istio-ingressgateway-ssl` gives `ingressgateway-ssl`.
 */
export function istioLabel(name: string): string {
  return name.replace(/^istio-/, '');
}

/** The labels that Deployment, Service and disruption budget select gateway pods by: the article's, and the chart's. */
export function podLabels(name: string): Record<string, string> {
  return { app: name, istio: istioLabel(name) };
}

/** The labels of every object of an entry point. */
export function entryPointLabels(name: string): Record<string, string> {
  return { ...podLabels(name), ...recommendedLabels({ name, component: 'gateway', partOf: 'istio' }) };
}

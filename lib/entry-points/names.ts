import { InvalidInputError } from '../errors';
import { recommendedLabels } from '../naming/labels';

/**
 * The value of the label `istio` of gateway pods: the name without a leading `istio-`, as Istio's gateway chart has it, so
 * `istio-ingressgateway-ssl` gives `ingressgateway-ssl`.
 *
 * @throws InvalidInputError when the rest begins with `-`
 */
export function istioLabel(name: string): string {
  const label = name.replace(/^istio-/, '');
  if (label.startsWith('-')) {
    throw new InvalidInputError({
      what: `entry point "${name}" has "-" after "istio-"`,
      why: 'the rest is the value of the label istio of its pods, and the API server refuses one that begins with "-"',
      fix: `Use a name such as "istio-${label.replace(/^-+/, '')}".`,
    });
  }
  return label;
}

/** The labels that Deployment, Service and disruption budget select gateway pods by: the article's, and the chart's. */
export function podLabels(name: string): Record<string, string> {
  return { app: name, istio: istioLabel(name) };
}

/** The labels of every object of an entry point. */
export function entryPointLabels(name: string): Record<string, string> {
  return { ...podLabels(name), ...recommendedLabels({ name, component: 'gateway', partOf: 'istio' }) };
}

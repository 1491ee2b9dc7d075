import type { Graph } from '../graph/graph';
import { CONFIG_MAP } from '../graph/kinds';
import { type Field, isMapping } from '../graph/resource';
import { parseEmbedded } from './embedded-yaml';
import { factObjects } from './fact-objects';
import { helmValues } from './helm-values';
import { ISTIO, ISTIO_OPERATOR } from './mesh-installations';

/** Templates that every istiod has. Upstream: istio 1.31 istio-discovery/templates/istiod-injector-configmap.yaml. */
const BUILT_IN = [
  'gateway',
  'sidecar',
  'grpc-simple',
  'grpc-agent',
  'waypoint',
  'kube-gateway',
  'agentgateway',
  'agentgateway-waypoint',
];

/** Templates that pods may ask for: the built-in ones, and those that the tree tells istiod. */
export function injectionTemplates(graph: Graph): ReadonlySet<string> {
  return graph.memo('injection templates', () => {
    const told = [
      ...helmValues(graph).flatMap(({ values }) => [values, ...values.entries().map(([, field]) => field)]),
      ...factObjects(graph, ISTIO_OPERATOR).map((one) => one.get('spec', 'values')),
      ...factObjects(graph, ISTIO).map((one) => one.get('spec', 'values')),
    ];
    return new Set([...BUILT_IN, ...told.flatMap(ofValues), ...ofConfigMaps(graph)]);
  });
}

function ofValues(values: Field): string[] {
  return values
    .get('sidecarInjectorWebhook', 'templates')
    .entries()
    .flatMap(([name]) => [name, ...aliases(values)]);
}

/** Names for several templates at once. */
function aliases(values: Field): string[] {
  return values
    .get('sidecarInjectorWebhook', 'aliases')
    .entries()
    .map(([name]) => name);
}

/** `istio-sidecar-injector`, or that of a revision. */
function ofConfigMaps(graph: Graph): string[] {
  return factObjects(graph, CONFIG_MAP)
    .filter(({ name }) => name.startsWith('istio-sidecar-injector'))
    .flatMap((map) => {
      const config = map.get('data', 'config').value;
      const parsed = typeof config === 'string' ? parseEmbedded(config) : undefined;
      const { templates, aliases: names } = isMapping(parsed) ? parsed : {};
      return [templates, names].flatMap((one) => (isMapping(one) ? Object.keys(one) : []));
    });
}

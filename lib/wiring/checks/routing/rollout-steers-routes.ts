import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type Kind, ROLLOUT, SERVICE, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field, Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH398: {
    severity: 'unresolved',
    hop: 'route',
    what: '{key} "{name}" is no {kind} of namespace {namespace}',
    why: 'Argo Rollouts takes the Rollout for invalid and neither deploys nor steers anything',
    fix: 'Name a {kind} that exists.{hint}',
  },
  AH399: {
    severity: 'error',
    hop: 'route',
    what: 'route "{route}" is none of the http routes of {virtualService}',
    why: 'Argo Rollouts finds no route to steer and takes the Rollout for invalid',
    fix: "Give the VirtualService's route this name, or name one of its routes ({routes}).",
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'rollout-steers-routes',
  summary: 'Services, VirtualServices and routes that a Rollout steers are there.',
  rows: [12],
  sources: ['https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/istio/'],
  reads: [ROLLOUT, SERVICE, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const rollout of graph.own(ROLLOUT)) {
      const strategy = rollout.get('spec', 'strategy');
      const services = [
        ...['stableService', 'canaryService'].map((key) => strategy.get('canary', key)),
        ...['activeService', 'previewService'].map((key) => strategy.get('blueGreen', key)),
      ];
      for (const field of services) find(graph, SERVICE, field, report);
      const istio = strategy.get('canary', 'trafficRouting', 'istio');
      for (const field of [istio.get('virtualService'), ...istio.get('virtualServices').items()]) {
        const virtualService = find(graph, VIRTUAL_SERVICE, field.get('name'), report);
        if (virtualService) reportRoutes(virtualService, field.get('routes').items(), report);
      }
    }
  },
});

function find(graph: Graph, kind: Kind, field: Field, report: Report<typeof messages>): Resource | undefined {
  const text = field.text();
  if (text === undefined) return undefined;
  // `name.namespace` for a VirtualService elsewhere.
  const [name = '', namespace = field.resource.namespace] = text.split('.');
  if (graph.presence(kind, namespace, name) === 'absent') {
    const others = graph.all(kind).filter((one) => one.namespace === namespace);
    const hint = didYouMean(
      name,
      others.map((one) => one.name),
    );
    const values = { key: String(field.steps().at(-1)), name, kind: kind.split('.')[0] as string, namespace, hint };
    report('AH398', field, values);
  }
  return graph.find(kind, namespace, name);
}

function reportRoutes(virtualService: Resource, names: readonly Field[], report: Report<typeof messages>): void {
  const http = virtualService.get('spec', 'http');
  const routes = http.items().flatMap((route) => route.get('name').text() ?? []);
  // Names are compared with http routes alone, and only where there are any. Source: argo-rollouts v1.8 rollout/trafficrouting/istio/istio.go.
  if (!http.isSet || http.holdsUnknown()) return;
  for (const field of names) {
    const route = field.text();
    if (route === undefined || routes.includes(route)) continue;
    const values = { route, virtualService: String(virtualService), routes: routes.join(', ') };
    report('AH399', field, values, { related: [virtualService] });
  }
}

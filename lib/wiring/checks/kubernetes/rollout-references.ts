import { defineCheck, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { ROLLOUT, SERVICE, VIRTUAL_SERVICE } from '../../graph/kinds';
import { servicesIn } from '../../graph/kubernetes/services-in';
import type { Field, Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const DEGRADED = 'Argo Rollouts calls the Rollout an invalid spec, so no new version is rolled out';

const messages = {
  AH152: {
    severity: 'unresolved',
    hop: 'service',
    what: '{key} names Service "{name}", which is not in namespace {namespace}',
    why: DEGRADED,
    fix: 'Add the Service, or name one that is there.{near}',
  },
  AH153: {
    severity: 'unresolved',
    hop: 'route',
    what: 'VirtualService "{name}" is not in namespace {namespace}',
    why: DEGRADED,
    fix: 'Add the VirtualService, or name one that is there.{near}',
  },
  AH154: {
    severity: 'error',
    hop: 'route',
    what: 'route "{name}" is none of {virtualService}, which has {names}',
    why: DEGRADED,
    fix: 'Name routes of the VirtualService by their `name`.{near}',
  },
} as const;

export default defineCheck({
  id: 'rollout-references',
  summary: 'The Services, VirtualServices and routes that a Rollout steers are there.',
  rows: [],
  sources: ['https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/istio/'],
  reads: [ROLLOUT, SERVICE, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    graph.all(SERVICE, VIRTUAL_SERVICE);
    for (const rollout of graph.own(ROLLOUT)) {
      const { namespace } = rollout;
      for (const field of serviceNames(rollout)) {
        const name = field.text();
        if (name === undefined || graph.presence(SERVICE, namespace, name) !== 'absent') continue;
        const values = { key: String(field.steps().at(-1)), name, namespace };
        report('AH152', field, { ...values, near: didYouMean(name, servicesIn(graph, namespace)) });
      }
      for (const reference of virtualServicesOf(rollout)) tellVirtualService(graph, reference, report);
    }
  },
});

type Tell = Report<typeof messages>;

function tellVirtualService(graph: Graph, reference: Field, report: Tell): void {
  const [name = '', namespace = reference.resource.namespace] = (reference.get('name').text() ?? '').split('.');
  if (name === '') return;
  const virtualService = graph.find(VIRTUAL_SERVICE, namespace, name);
  if (virtualService) tellRoutes(virtualService, reference, report);
  else if (graph.presence(VIRTUAL_SERVICE, namespace, name) === 'absent') {
    const others = graph.all(VIRTUAL_SERVICE).filter((one) => one.namespace === namespace);
    const names = others.map((one) => one.name);
    report('AH153', reference.get('name'), { name, namespace, near: didYouMean(name, names) });
  }
}

/** One that routes TLS alone has no names. */
function tellRoutes(virtualService: Resource, reference: Field, report: Tell): void {
  const names = routeNames(virtualService);
  if (!virtualService.get('spec', 'http').isSet) return;
  for (const route of reference.get('routes').items()) {
    const name = route.text();
    if (name === undefined || names.includes(name)) continue;
    const values = { name, virtualService: String(virtualService), names: names.join(', ') || 'none' };
    report('AH154', route, { ...values, near: didYouMean(name, names) }, { related: [virtualService] });
  }
}

function serviceNames(rollout: Resource): Field[] {
  const strategy = rollout.get('spec', 'strategy');
  return [
    ...['stableService', 'canaryService'].map((key) => strategy.get('canary', key)),
    ...['activeService', 'previewService'].map((key) => strategy.get('blueGreen', key)),
  ];
}

function virtualServicesOf(rollout: Resource): Field[] {
  const istio = rollout.get('spec', 'strategy', 'canary', 'trafficRouting', 'istio');
  return [istio.get('virtualService'), ...istio.get('virtualServices').items()];
}

function routeNames(virtualService: Resource): string[] {
  const routes = virtualService.get('spec', 'http').items();
  return routes.flatMap((route) => route.get('name').text() ?? []);
}

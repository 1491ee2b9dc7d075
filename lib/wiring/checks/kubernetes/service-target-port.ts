import { defineCheck, type Report } from '../../define-check';
import { SERVICE } from '../../graph/kinds';
import { portsOf, type ServicePort, workloadsOfService } from '../../graph/kubernetes/services';
import { containersOf, WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import type { Field } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH110: {
    severity: 'error',
    hop: 'service',
    what: 'targetPort "{port}" is the name of no {protocol} port of the pods, which have {names}',
    why: 'the Service has no endpoints for this port, so every request to it fails: 503 behind Istio',
    fix: 'Use the name or the number of a container port.{near}',
  },
  AH111: {
    severity: 'warning',
    hop: 'service',
    what: 'targetPort {port} is none of the ports that the containers declare: {numbers}',
    why: 'unless a container listens on it without saying so, connections are refused: 503 behind Istio',
    fix: 'Use a port that a container listens on, or declare this one.',
  },
} as const;

export default defineCheck({
  id: 'service-target-port',
  summary: 'The target port of a Service is a port of the containers behind it.',
  rows: [115],
  alsoKnownAs: ['KIA0701'],
  sources: [
    'k8s.io/component-helpers v0.36.3 discovery/endpointslice FindPort',
    'https://kiali.io/docs/features/validations/#kia0701',
  ],
  reads: [...WORKLOAD_KINDS, SERVICE],
  messages,
  run(graph, report) {
    for (const service of graph.own(SERVICE)) {
      const workloads = workloadsOfService(graph, service);
      if (workloads.length === 0 || workloads.some(mayHaveMorePorts)) continue;
      for (const port of portsOf(service)) {
        if (typeof port.targetPort === 'number') tellNumber(port, port.targetPort, workloads, report);
        else if (port.targetPort && !/^\d+$/.test(port.targetPort)) tellName(port, port.targetPort, workloads, report);
      }
    }
  },
});

type Tell = Report<typeof messages>;

function tellName({ field }: ServicePort, port: string, workloads: readonly Workload[], report: Tell): void {
  const protocol = protocolOf(field);
  const ports = containerPorts(workloads).filter((one) => protocolOf(one) === protocol);
  const names = ports.flatMap((one) => one.get('name').text() ?? []);
  if (names.includes(port)) return;
  const values = { port, protocol, names: names.join(', ') || 'none', near: didYouMean(port, names) };
  // The name of a headless Service leads to the pods all the same. Source: CoreDNS plugin/kubernetes/object/endpoint.go.
  const isHeadless = field.resource.get('spec', 'clusterIP').value === 'None';
  report('AH110', field.get('targetPort'), values, {
    related: workloads.map(({ resource }) => resource),
    ...(isHeadless && { severity: 'warning' }),
  });
}

function tellNumber({ field }: ServicePort, port: number, workloads: readonly Workload[], report: Tell): void {
  const numbers = new Set(containerPorts(workloads).flatMap((one) => one.get('containerPort').number() ?? []));
  if (numbers.has(port) || !workloads.every(declaresPorts)) return;
  const at = field.get('targetPort').isSet ? field.get('targetPort') : field.get('port');
  const related = workloads.map(({ resource }) => resource);
  report('AH111', at, { port, numbers: [...numbers].join(', ') }, { related });
}

function containerPorts(workloads: readonly Workload[]): Field[] {
  return workloads.flatMap(containersOf).flatMap((container) => container.get('ports').items());
}

function protocolOf(port: Field): string {
  const protocol = port.get('protocol');
  return protocol.isSet ? (protocol.text() ?? 'TCP') : 'TCP';
}

/** Injection brings ports of its own; a template that is not known may have any. */
function mayHaveMorePorts(workload: Workload): boolean {
  const containers = containersOf(workload);
  return containers.length === 0 || containers.some((one) => isProxy(one) || one.get('ports').holdsUnknown());
}

function isProxy(container: Field): boolean {
  return container.get('name').value === 'istio-proxy' || container.get('image').value === 'auto';
}

/** Whether every container says which ports it has; one that says nothing may listen on any. */
function declaresPorts(workload: Workload): boolean {
  return containersOf(workload).every((container) => container.get('ports').items().length > 0);
}

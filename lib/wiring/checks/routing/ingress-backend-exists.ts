import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { INGRESS, SERVICE } from '../../graph/kinds';
import { mayMakeService } from '../../graph/kubernetes/service-makers';
import { portsOf } from '../../graph/kubernetes/services';
import { servicesIn } from '../../graph/kubernetes/services-in';
import type { Field } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH320: {
    severity: 'unresolved',
    hop: 'service',
    what: 'backend service "{name}" is not in namespace {namespace}',
    why: 'an Ingress leads to Services of its own namespace alone, so requests get 503',
    fix: 'Name a Service of namespace {namespace}.{hint}',
  },
  AH321: {
    severity: 'error',
    hop: 'service',
    what: 'backend port {port} is no port of {service}, which has {ports}',
    why: "the port of a backend is the Service's, by number or by name, not the container's, so requests get 503",
    fix: 'Use one of {ports}.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'ingress-backend-exists',
  summary: 'Every backend of an Ingress is a port of a Service beside it.',
  rows: [12],
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/'],
  reads: [INGRESS, SERVICE],
  messages,
  run(graph, report) {
    for (const ingress of graph.own(INGRESS)) {
      const spec = ingress.get('spec');
      const rules = spec.get('rules').items();
      const paths = rules.flatMap((rule) => rule.get('http', 'paths').items());
      for (const backend of [spec.get('defaultBackend'), ...paths.map((path) => path.get('backend'))]) {
        reportBackend(graph, backend.get('service'), report);
      }
    }
  },
});

function reportBackend(graph: Graph, backend: Field, report: Report<typeof messages>): void {
  const name = backend.get('name').text();
  const { namespace } = backend.resource;
  if (name === undefined) return;
  const service = graph.find(SERVICE, namespace, name);
  if (!service) {
    if (graph.presence(SERVICE, namespace, name) !== 'absent' || mayMakeService(graph, namespace, name)) return;
    report('AH320', backend.get('name'), { name, namespace, hint: didYouMean(name, servicesIn(graph, namespace)) });
    return;
  }
  // Controllers may read a port that is no port at all: `use-annotation` is the AWS Load Balancer Controller's.
  const port = backend.get('port', 'number').isSet ? backend.get('port', 'number') : backend.get('port', 'name');
  const wanted = port.number() ?? port.text();
  if (wanted === undefined || wanted === 'use-annotation' || service.get('spec', 'ports').holdsUnknown()) return;
  const ports = portsOf(service);
  if (service.get('spec', 'type').text() === 'ExternalName') return;
  if (ports.some((one) => one.port === wanted || one.name === wanted)) return;
  const listed = ports
    .map((one) => (one.name === undefined ? String(one.port) : `${one.port} (${one.name})`))
    .join(', ');
  report('AH321', port, { port: wanted, service: String(service), ports: listed }, { related: [service] });
}

import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { SERVICE, VIRTUAL_SERVICE } from '../../graph/kinds';
import { portsOf, type ServicePort } from '../../graph/kubernetes/services';
import type { Field, Resource } from '../../graph/resource';

/** Upstream: istio pkg/config/protocol/instance.go Parse. */
const PROTOCOLS = [
  'tcp',
  'udp',
  'grpc',
  'grpc-web',
  'http',
  'http_proxy',
  'http2',
  'https',
  'tls',
  'mongo',
  'redis',
  'mysql',
];
const APP_PROTOCOLS = ['kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'];
/** Upstream: istio pkg/config/kube/conversion.go wellKnownPorts, taken for TCP without asking. */
const NEVER_SNIFFED = [25, 53, 3306, 27017];

export default defineCheck({
  id: 'service-port-protocol',
  summary: 'The port of a Service that requests are routed to says its protocol.',
  rows: [22],
  alsoKnownAs: ['IST0118', 'KIA0601', 'KIA0602'],
  sources: ['istio 1.31 pkg/config/kube/conversion.go ConvertProtocol'],
  reads: [SERVICE, VIRTUAL_SERVICE],
  messages: {
    AH119: {
      severity: 'info',
      hop: 'service',
      what: '{key} "{value}" of port {port} says no protocol',
      why: 'Envoy has to guess it from the first bytes, which costs time and fails where the server speaks first',
      fix: 'Set `appProtocol: http` (or another of http, http2, https, grpc, grpc-web, tls, tcp, mongo, mysql, redis), or begin the name with it: `http-web`.',
    },
  },
  run(graph, report) {
    const routed = routedServices(graph);
    for (const service of graph.own(SERVICE)) {
      if (!routed.has(service)) continue;
      for (const port of portsOf(service).filter(isGuessed)) {
        const at = port.field.get('appProtocol').isSet ? port.field.get('appProtocol') : port.field.get('name');
        const key = String(at.steps().at(-1));
        report('AH119', at, { key, value: String(at.value ?? ''), port: port.port ?? '' });
      }
    }
  },
});

function isGuessed({ field, name = '', port }: ServicePort): boolean {
  const app = field.get('appProtocol');
  if (app.isUnknown || field.get('name').isUnknown || NEVER_SNIFFED.includes(port ?? 0)) return false;
  if ((field.get('protocol').text() ?? 'TCP') !== 'TCP') return false;
  const text = (app.text() ?? name).toLowerCase();
  if (app.isSet && APP_PROTOCOLS.includes(text)) return false;
  return !text.startsWith('grpc-web') && !PROTOCOLS.includes(text.split('-')[0] as string);
}

/** Services that some VirtualService sends requests to. */
function routedServices(graph: Graph): ReadonlySet<Resource> {
  return graph.memo('services that routes name', () => {
    graph.all(SERVICE);
    const found = graph.all(VIRTUAL_SERVICE).flatMap((virtualService) =>
      destinationsOf(virtualService).flatMap((host) => {
        const [name = '', namespace = virtualService.namespace] = (host.text() ?? '').split('.');
        return graph.find(SERVICE, namespace, name) ?? [];
      }),
    );
    return new Set(found);
  });
}

function destinationsOf(virtualService: Resource): Field[] {
  return ['http', 'tls', 'tcp']
    .flatMap((key) => virtualService.get('spec', key).items())
    .flatMap((rule) => rule.get('route').items())
    .map((route) => route.get('destination', 'host'));
}

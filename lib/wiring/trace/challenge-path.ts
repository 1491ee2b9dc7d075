import type { Finding } from '../finding';
import { type ValidatedName, validatedNames } from '../graph/cert-manager/http01';
import type { Graph } from '../graph/graph';
import { bearsIngressLabel, ingressGateway } from '../graph/istio/mesh-ingress';
import { portsOf, servicesOfWorkload } from '../graph/kubernetes/services';
import type { Workload } from '../graph/kubernetes/workloads';
import { challengeHop } from './certificate-hops';
import { entranceOf } from './entrance';
import { missing } from './gateway-hops';
import { recordHop } from './record-hop';
import { CHALLENGE_PATH, clientPort, type Request } from './request';
import type { FoundHop } from './traced-hop';

/**
 * The way of a CA that asks for the answer to a challenge. Nothing of it is in the tree before: while a challenge is open,
 * cert-manager makes an Ingress, and istiod a Gateway and a route of it.
 * Upstream: cert-manager pkg/issuer/acme/http/ingress.go; istio pilot/pkg/config/kube/ingress/gateways.go.
 *
 * @returns `undefined` for other requests, and for hosts that are not validated by HTTP-01
 */
export function challengePathHops(graph: Graph, request: Request): FoundHop[] | undefined {
  const validated = validatedFor(graph, request);
  if (!validated) return undefined;
  const overHttps: Request = { ...request, scheme: 'https' };
  const entrance = entranceOf(graph, overHttps);
  const challenge = challengeHop(graph, overHttps, entrance);
  return [
    recordHop(graph, request, entrance),
    loadBalancerHop(graph, request, validated),
    gatewayHop(graph, validated),
    ...(challenge ? [challenge] : []),
    routeHop(validated),
  ];
}

/** The name of a certificate that is validated on the path of a request. */
function validatedFor(graph: Graph, { scheme, host, path = '/' }: Request): ValidatedName | undefined {
  if (scheme !== 'http' || !path.startsWith(CHALLENGE_PATH)) return undefined;
  return validatedNames(graph).find(({ name }) => name.toLowerCase() === host.toLowerCase());
}

/** Whether a finding may be on the way to a challenge, which takes neither the Gateways nor the routes of the tree. */
export function isOnChallengePath({ hop, object }: Finding): boolean {
  return hop !== 'route' && !(hop === 'gateway' && object.kind === 'Gateway');
}

function loadBalancerHop(graph: Graph, request: Request, { workloads }: ValidatedName): FoundHop {
  const hop = 'load-balancer';
  const port = clientPort(request);
  const services = [...new Set(workloads.flatMap((workload) => servicesOfWorkload(graph, workload)))];
  if (services.length === 0) {
    const says = 'no Service in the tree stands in front of the gateway';
    return { hop, state: missing(graph), says, objects: [] };
  }
  const [open] = services.filter((service) => portsOf(service).some((one) => one.port === port));
  if (!open) return { hop, state: 'broken', says: `port ${port} leads nowhere`, objects: services };
  const type = open.get('spec', 'type').text() ?? 'ClusterIP';
  return { hop, state: 'ok', says: `${open} (${type}) takes port ${port}`, objects: [open] };
}

/** The pods that the host leads to. */
function gatewayHop(graph: Graph, { taker, name, workloads, servers }: ValidatedName): FoundHop {
  const hop = 'gateway';
  const objects = workloads.map(({ resource }) => resource);
  if (objects.length === 0) {
    const gateways = servers.map(({ gateway }) => gateway);
    const says = `no workload in the tree is the gateway of ${gateways.join(', ')}`;
    return { hop, state: missing(graph), says, objects: gateways };
  }
  if (taker.by !== 'istio') return { hop, state: 'ok', says: objects.join(', '), objects };
  return { hop, ...ingressPods(graph, name, workloads), objects };
}

/** Whether istiod puts Ingresses on the pods of the host. Without a word from the mesh configuration their label is `ingressgateway`. */
function ingressPods(graph: Graph, name: string, workloads: readonly Workload[]): Pick<FoundHop, 'state' | 'says'> {
  const pods = workloads.map(({ resource }) => resource).join(', ');
  const told = ingressGateway(graph);
  const fits = workloads.some((one) =>
    told ? bearsIngressLabel(told, one) : one.labels.get('istio') === 'ingressgateway',
  );
  if (fits) return { state: 'ok', says: `istiod opens port 80 of ${pods} while a challenge is open` };
  if (!told || workloads.some((one) => one.hasUnknownLabels)) {
    return { state: 'unknown', says: `whether istiod puts Ingresses on ${pods} is not known: mesh.ingressSelector` };
  }
  const says = `istiod puts Ingresses on pods with the label istio=${told.label}, and ${name} leads to ${pods}`;
  return { state: 'broken', says };
}

function routeHop({ taker, ingress, issuer }: ValidatedName): FoundHop {
  const hop = 'route';
  const objects = taker.ingressClass ? [taker.ingressClass] : [issuer];
  const who = answerer(ingress);
  if (taker.by === 'istio') {
    return { hop, state: 'ok', says: `${who} answers here while a challenge is open`, objects };
  }
  const controller = {
    other: "is another controller's",
    nobody: "is nobody's to serve",
    unknown: "may be istiod's or not",
  }[taker.by];
  return { hop, state: 'unknown', says: `${who} should answer here, and ${controller}`, objects };
}

function answerer(ingress: ValidatedName['ingress']): string {
  if (!ingress) return "cert-manager's HTTPRoute";
  const className = ingress.ingressClassName ?? ingress.class;
  if (ingress.name !== undefined) return `Ingress ${ingress.name} with a path of cert-manager's`;
  return className === undefined
    ? "cert-manager's Ingress without a class"
    : `cert-manager's Ingress of class ${className}`;
}

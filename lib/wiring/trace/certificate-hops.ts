import type { CertificateRequest } from '../graph/cert-manager/certificate-request';
import { certificatesFor } from '../graph/cert-manager/certificates';
import { acmeOf, issuerOf, issuerPresence } from '../graph/cert-manager/issuers';
import { type ChosenSolver, solverFor, solversAreUnknown } from '../graph/cert-manager/solvers';
import type { Graph } from '../graph/graph';
import { certificateNameCovers } from '../graph/hosts';
import { terminatesTls } from '../graph/istio/gateways';
import { INGRESS_CLASS } from '../graph/kinds';
import { secretMakers } from '../graph/kubernetes/secrets';
import type { Resource } from '../graph/resource';
import type { Entrance } from './entrance';
import { missing } from './gateway-hops';
import type { Request } from './request';
import { type FoundHop, notReached } from './traced-hop';

/** Where a server's certificate comes from. */
interface Origin {
  readonly namespace: string;
  readonly secretName: string;
  readonly certificate?: CertificateRequest;
}

/** The certificate of the server at an entrance; `undefined` where the gateway ends no TLS, or not by a Secret. */
export function originOf(graph: Graph, entrance: Entrance | undefined): Origin | undefined {
  if (!entrance || !terminatesTls(entrance.server)) return undefined;
  const [workload] = entrance.workloads;
  const secretName = entrance.server.credentialName.text();
  if (secretName === undefined) return undefined;
  const namespace = workload?.namespace ?? entrance.server.gateway.namespace;
  const [certificate] = certificatesFor(graph, namespace, secretName);
  return { namespace, secretName, ...(certificate && { certificate }) };
}

/** The Secret of the server, and who makes it. */
export function certificateHop(graph: Graph, request: Request, entrance: Entrance | undefined): FoundHop {
  const hop = 'certificate';
  if (entrance === undefined) return notReached(hop, 'no server');
  if (!terminatesTls(entrance.server)) return elsewhere(entrance);
  const origin = originOf(graph, entrance);
  if (origin === undefined)
    return { hop, state: 'unknown', says: 'no Secret is named: its files are mounted', objects: [] };
  const { namespace, secretName, certificate } = origin;
  const secret = `Secret ${namespace}/${secretName}`;
  const { presence, makers } = secretMakers(graph, namespace, secretName);
  if (presence !== 'present') {
    const state = presence === 'absent' ? missing(graph) : 'unknown';
    return { hop, state, says: `${secret}: nothing in the tree is it or makes it`, objects: [entrance.server.gateway] };
  }
  if (certificate === undefined)
    return { hop, state: 'ok', says: `${secret} of ${makers.join(', ')}`, objects: makers };
  return ofCertificate(graph, request, secret, certificate);
}

function elsewhere({ endsTlsBefore, server }: Entrance): FoundHop {
  const says = endsTlsBefore
    ? 'of the load balancer'
    : `of the application: the gateway passes TLS through (${server.tlsMode})`;
  return { hop: 'certificate', state: 'ok', says, objects: [] };
}

function ofCertificate(graph: Graph, { host }: Request, secret: string, certificate: CertificateRequest): FoundHop {
  const hop = 'certificate';
  const { dnsNames, hasUnknownNames, resource } = certificate;
  const issuer = issuerOf(graph, certificate);
  const objects: Resource[] = issuer ? [resource, issuer] : [resource];
  const says = `${secret} of ${resource}, ${issuer ? `issued by ${issuer}` : 'whose issuer is not in the tree'}`;
  const covers = hasUnknownNames || dnsNames.some(({ name }) => certificateNameCovers(name, host));
  if (!covers) return { hop, state: 'broken', says: `${secret} of ${resource} is for other names`, objects };
  const presence = issuerPresence(graph, certificate);
  const state =
    presence === 'absent' ? missing(graph) : presence === 'unknown' && issuer === undefined ? 'unknown' : 'ok';
  return { hop, state, says, objects };
}

/** How the CA gets convinced that the host is ours; `undefined` where no ACME issuer is asked. */
export function challengeHop(graph: Graph, request: Request, entrance: Entrance | undefined): FoundHop | undefined {
  const certificate = originOf(graph, entrance)?.certificate;
  const issuer = certificate && issuerOf(graph, certificate);
  if (!certificate || !issuer || !acmeOf(issuer)) return undefined;
  const name = certificate.dnsNames.find((one) => certificateNameCovers(one.name, request.host))?.name ?? request.host;
  const solver = solverFor(graph, issuer, certificate, name);
  if (!solver) {
    const state = solversAreUnknown(issuer) ? 'unknown' : 'broken';
    return { hop: 'challenge', state, says: `no solver of ${issuer} is for ${name}`, objects: [issuer] };
  }
  return { hop: 'challenge', state: 'ok', ...described(graph, issuer, solver) };
}

function described(graph: Graph, issuer: Resource, solver: ChosenSolver): Pick<FoundHop, 'says' | 'objects'> {
  if (solver.challenge === 'dns-01') return { says: `DNS-01 by ${solver.solver.path()}`, objects: [issuer] };
  const { class: old, ingressClassName, name } = solver.ingress ?? {};
  const className = ingressClassName ?? old;
  const ingressClass = className === undefined ? undefined : graph.find(INGRESS_CLASS, '', className);
  const by =
    name === undefined ? `an Ingress of class ${className ?? 'the cluster has for its default'}` : `Ingress ${name}`;
  return { says: `HTTP-01 by ${by}`, objects: ingressClass ? [issuer, ingressClass] : [issuer] };
}

import type { Graph } from '../graph';
import { hostsOverlap } from '../hosts';
import { type GatewayServer, workloadsOfGateway } from '../istio/gateways';
import { type IngressTaker, takerOf } from '../istio/mesh-ingress';
import { serversWithCredential } from '../istio/server-hosts';
import {
  CERTIFICATE,
  CLUSTER_ISSUER,
  GATEWAY,
  INGRESS,
  INGRESS_CLASS,
  ISSUER,
  type Kind,
  KUBERNETES_GATEWAY,
} from '../kinds';
import { WORKLOAD_KINDS, type Workload } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';
import type { CertificateRequest } from './certificate-request';
import { certificates } from './certificates';
import { acmeOf, issuerOf } from './issuers';
import { type SolverIngress, solverFor } from './solvers';

/** A name of a certificate that is validated by HTTP-01, and which an Istio Gateway serves. */
export interface ValidatedName {
  readonly certificate: CertificateRequest;
  readonly name: string;
  readonly field: Field;
  readonly issuer: Resource;
  readonly solver: Field;
  /** How its Ingress is classed; `undefined` for a solver of the Gateway API. */
  readonly ingress: SolverIngress | undefined;
  readonly taker: IngressTaker;
  /** Servers that end TLS for the name with this very certificate. */
  readonly servers: readonly GatewayServer[];
  /** Pods behind those servers, where the name's record leads. */
  readonly workloads: readonly Workload[];
}

/** All names that are validated by HTTP-01 and served by Istio Gateways with the certificate that is validated. */
export function validatedNames(graph: Graph): readonly ValidatedName[] {
  return graph.memo('names validated by http-01', () =>
    certificates(graph).flatMap((certificate) => {
      const issuer = issuerOf(graph, certificate);
      if (!issuer || !acmeOf(issuer)) return [];
      return certificate.dnsNames.flatMap((one) => validatedName(graph, certificate, issuer, one));
    }),
  );
}

function validatedName(
  graph: Graph,
  certificate: CertificateRequest,
  issuer: Resource,
  { name, field }: CertificateRequest['dnsNames'][number],
): ValidatedName[] {
  const chosen = solverFor(graph, issuer, certificate, name);
  if (chosen?.challenge !== 'http-01') return [];
  const servers = serversWith(graph, certificate, name);
  if (servers.length === 0) return [];
  const { solver, ingress } = chosen;
  const workloads = [...new Set(servers.flatMap(({ gateway }) => workloadsOfGateway(graph, gateway)))];
  const taker: IngressTaker = ingress ? takerOf(graph, ingress) : { by: 'other' };
  return [{ certificate, name, field, issuer, solver, ingress, taker, servers, workloads }];
}

function serversWith(graph: Graph, { secretName }: CertificateRequest, name: string): GatewayServer[] {
  return serversWithCredential(graph, secretName ?? '').filter((server) =>
    server.hosts.some(({ host }) => hostsOverlap(host, name)),
  );
}

/** Those whose challenges istiod serves. */
export function namesThroughIstio(graph: Graph): readonly ValidatedName[] {
  return graph.memo('names validated through istio', () =>
    validatedNames(graph).filter(({ taker }) => taker.by === 'istio'),
  );
}

/** Kinds that `validatedNames` asks for. */
export const HTTP01_KINDS: readonly Kind[] = [
  CERTIFICATE,
  CLUSTER_ISSUER,
  GATEWAY,
  INGRESS,
  INGRESS_CLASS,
  ISSUER,
  KUBERNETES_GATEWAY,
  ...WORKLOAD_KINDS,
];

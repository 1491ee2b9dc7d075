import { type CheckOptions, checkGraph, graphToCheck } from '../check-manifests';
import { validatedNames } from '../graph/cert-manager/http01';
import type { Graph } from '../graph/graph';
import { hostsOverlap } from '../graph/hosts';
import { virtualServicesForHost } from '../graph/istio/objects-for-host';
import { gatewayNames } from '../graph/istio/virtual-services';
import { CERTIFICATE, GATEWAY, INGRESS, VIRTUAL_SERVICE } from '../graph/kinds';
import type { Manifest } from '../manifest';
import { servedHosts } from '../served-hosts';
import { CHALLENGE_PATH, type Request } from './request';
import { type Trace, trace } from './trace';

/** What somebody wants to know of a host. */
export interface Question {
  readonly host: string;
  /** @default - both, and the challenge of its certificate */
  readonly scheme?: Request['scheme'];
  /** @default '/' */
  readonly path?: string;
}

/** What becomes of requests for a host. */
export interface Explanation {
  /** Whether an object names the host, or a wildcard that it is within. */
  readonly isKnown: boolean;
  /** Hosts that objects name, those of the context too. */
  readonly hosts: readonly string[];
  /** None where the host is not known. */
  readonly traces: readonly Trace[];
}

/** Walks the chain of a host for each request that a client, or a CA, sends. */
export function explain(manifests: readonly Manifest[], question: Question, options: CheckOptions = {}): Explanation {
  const graph = graphToCheck(manifests, options);
  const hosts = hostsOf(graph);
  if (!isKnown(graph, question.host, hosts)) return { isKnown: false, hosts, traces: [] };
  const { findings } = checkGraph(graph, options);
  return { isKnown: true, hosts, traces: requests(graph, question).map((one) => trace(graph, one, findings)) };
}

function hostsOf(graph: Graph): readonly string[] {
  const hosts = graph
    .all(GATEWAY, INGRESS, VIRTUAL_SERVICE, CERTIFICATE)
    .flatMap((resource) => servedHosts(graph, resource));
  return [...new Set(hosts)].sort();
}

/** A bare `*` of a Gateway says nothing of a host; that of a VirtualService routes it. */
function isKnown(graph: Graph, host: string, hosts: readonly string[]): boolean {
  return (
    hosts.some((other) => hostsOverlap(other, host)) ||
    virtualServicesForHost(graph, host).some((one) => gatewayNames(one).length > 0)
  );
}

function requests(graph: Graph, { host, scheme, path }: Question): Request[] {
  const at = { host, ...(path !== undefined && { path }) };
  if (scheme !== undefined) return [{ ...at, scheme }];
  const isValidated = path === undefined && validatedNames(graph).some(({ name }) => name.toLowerCase() === host);
  const challenge: Request = { host, scheme: 'http', path: `${CHALLENGE_PATH}TOKEN` };
  return [{ ...at, scheme: 'https' }, { ...at, scheme: 'http' }, ...(isValidated ? [challenge] : [])];
}

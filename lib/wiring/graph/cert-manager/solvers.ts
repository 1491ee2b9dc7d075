import type { Graph } from '../graph';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { type Labels, selects } from '../selectors';
import type { CertificateRequest } from './certificate-request';
import { acmeOf, issuerOf } from './issuers';

export type Challenge = 'http-01' | 'dns-01';

/** A solver that cert-manager takes for a name. */
export interface ChosenSolver {
  readonly solver: Field;
  readonly challenge: Challenge;
  /** By what an HTTP-01 solver's Ingress is taken up; `undefined` with DNS-01, and for one of the Gateway API. */
  readonly ingress: SolverIngress | undefined;
}

/** How the Ingress of a challenge says who is to serve it; all empty where it leaves that to the cluster's default. */
export interface SolverIngress {
  /** Annotation `kubernetes.io/ingress.class`. */
  readonly class?: string;
  /** `spec.ingressClassName`. */
  readonly ingressClassName?: string;
  /** An Ingress that is there, to which the challenge's path is added. */
  readonly name?: string;
  /** Where it is said. */
  readonly field: Field;
}

/** How well a solver suits a name: the greater comes first, in this order. */
interface Rank {
  readonly names: number;
  readonly zones: number;
  readonly labels: number;
}

/** Solvers of an ACME issuer, in its order. */
export function solversOf(issuer: Resource | undefined): readonly Field[] {
  return issuer === undefined ? [] : solversIn(issuer);
}

const solversIn = once((issuer: Resource): readonly Field[] => acmeOf(issuer)?.get('solvers').items() ?? []);

/**
 * The solver that cert-manager takes for a name of a certificate, which may be a wildcard. Of two that suit it alike the first.
 * Upstream: cert-manager v1.21.2 pkg/util/solverpicker/solverpicker.go Pick.
 */
export function solverFor(
  graph: Graph,
  issuer: Resource | undefined,
  certificate: CertificateRequest,
  dnsName: string,
): ChosenSolver | undefined {
  if (solversAreUnknown(issuer)) return undefined;
  let best: { readonly solver: Field; readonly challenge: Challenge; readonly rank: Rank } | undefined;
  for (const solver of solversOf(issuer ?? issuerOf(graph, certificate))) {
    const challenge = challengeOf(solver, dnsName);
    const rank = challenge && rankOf(selectionOf(solver), certificate.labels, dnsName);
    if (!challenge || !rank || (best && !isBetter(rank, best.rank))) continue;
    best = { solver, challenge, rank };
  }
  return best && { ...best, ingress: solverIngress(best.solver, certificate) };
}

/** Whether cert-manager surely finds no solver: `no configured challenge solvers can be used for this challenge`. */
export function hasNoSolver(graph: Graph, issuer: Resource, certificate: CertificateRequest, dnsName: string): boolean {
  if (!acmeOf(issuer) || solversAreUnknown(issuer) || hasUnknownLabels(certificate)) return false;
  return solverFor(graph, issuer, certificate, dnsName) === undefined;
}

/** Whether some solver could not be judged. */
export function solversAreUnknown(issuer: Resource | undefined): boolean {
  return issuer !== undefined && hasUnknownSolvers(issuer);
}

const hasUnknownSolvers = once((issuer: Resource): boolean => {
  const solvers = acmeOf(issuer)?.get('solvers');
  return solvers !== undefined && (solvers.isUnknown || solvers.items().some(isUnknownSolver));
});

function isUnknownSolver(solver: Field): boolean {
  return solver.isUnknown || solver.get('selector').holdsUnknown();
}

function hasUnknownLabels({ resource }: CertificateRequest): boolean {
  return resource.get('metadata', 'labels').holdsUnknown();
}

/** What a solver would do for a name. A wildcard can only be validated by DNS-01. */
function challengeOf(solver: Field, dnsName: string): Challenge | undefined {
  if (solver.get('http01').isSet && !dnsName.startsWith('*.')) return 'http-01';
  return solver.get('dns01').isSet ? 'dns-01' : undefined;
}

/** What a solver's selector wants. */
interface Selection {
  readonly wanted: Labels;
  readonly names: readonly string[];
  readonly zones: readonly string[];
}

const selectionOf = once((solver: Field): Selection => {
  const selector = solver.get('selector');
  return {
    wanted: selector.get('matchLabels').labels(),
    names: selector.get('dnsNames').texts(),
    zones: selector.get('dnsZones').texts(),
  };
});

function rankOf({ wanted, names, zones }: Selection, labels: Labels, dnsName: string): Rank | undefined {
  if (!selects(wanted, labels)) return undefined;
  if (names.length > 0 && !names.includes(dnsName)) return undefined;
  const longest = Math.max(0, ...zones.filter((zone) => isInZone(dnsName, zone)).map(labelCount));
  if (zones.length > 0 && longest === 0) return undefined;
  return { names: Math.min(1, names.length), zones: longest, labels: wanted.size };
}

function isInZone(dnsName: string, zone: string): boolean {
  const [name, domain] = [dnsName, zone].map((text) => text.toLowerCase().replace(/\.$/, '')) as [string, string];
  return name === domain || name.endsWith(`.${domain}`);
}

function labelCount(zone: string): number {
  return zone.replace(/\.$/, '').split('.').length;
}

function isBetter(one: Rank, other: Rank): boolean {
  if (one.names !== other.names) return one.names > other.names;
  if (one.zones !== other.zones) return one.zones > other.zones;
  return one.labels > other.labels;
}

const OVERRIDE = 'acme.cert-manager.io/http01-override-ingress-';

/** With the Certificate's own wishes. Upstream: cert-manager v1.21.2 pkg/controller/acmeorders/util.go. */
function solverIngress(solver: Field, { annotations, resource }: CertificateRequest): SolverIngress | undefined {
  const ingress = solver.get('http01', 'ingress');
  if (!ingress.isSet) return undefined;
  const [name, klass, className] = ['name', 'class', 'ingressclassname'].map((key) => annotations.get(OVERRIDE + key));
  if (name !== undefined || klass !== undefined || className !== undefined) {
    return ingressOf(resource.get('metadata', 'annotations'), { name, class: klass, ingressClassName: className });
  }
  const template = ingress.get('ingressTemplate', 'metadata', 'annotations', 'kubernetes.io/ingress.class');
  return ingressOf(ingress, {
    name: ingress.get('name').text(),
    class: ingress.get('class').text() ?? template.text(),
    ingressClassName: ingress.get('ingressClassName').text(),
  });
}

function ingressOf(
  field: Field,
  said: Record<'name' | 'class' | 'ingressClassName', string | undefined>,
): SolverIngress {
  return {
    field,
    ...(said.name && { name: said.name }),
    ...(said.class && { class: said.class }),
    ...(said.ingressClassName && { ingressClassName: said.ingressClassName }),
  };
}

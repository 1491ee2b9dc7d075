import type { ChallengeType } from '../entry-points/entry-point-ref';
import { isWildcard, isWithin } from '../naming/host-name';

/** How an issuer answers challenges, and for which hosts; without a selector for all of them. */
export interface AcmeSolver {
  /** Type of challenge that it answers. */
  readonly challenge: ChallengeType;
  /** Hosts it is for, wildcards spelled out. */
  readonly dnsNames?: readonly string[];
  /** DNS zones whose hosts it is for. */
  readonly dnsZones?: readonly string[];
}

/**
 * The solver that cert-manager takes for a host: exact names win over zones, longer zones over shorter ones, the first of equals;
 * for a wildcard the ACME server offers DNS-01 alone (cert-manager pkg/util/solverpicker and pkg/controller/acmeorders/selectors, 1.21).
 */
export function solverFor(solvers: readonly AcmeSolver[], host: string): AcmeSolver | undefined {
  const ranked = solvers
    .filter((solver) => solver.challenge === 'dns-01' || !isWildcard(host))
    .map((solver) => ({ solver, rank: rank(solver, host) }))
    .filter((candidate): candidate is { solver: AcmeSolver; rank: number } => candidate.rank !== undefined);
  return ranked.sort((one, other) => other.rank - one.rank)[0]?.solver;
}

/** Higher is more specific; undefined where a selector excludes the host. An empty list selects every host. */
function rank({ dnsNames = [], dnsZones = [] }: AcmeSolver, host: string): number | undefined {
  const named = dnsNames.includes(host);
  const zones = dnsZones.filter((zone) => isWithin(host, zone)).map((zone) => zone.length);
  if ((dnsNames.length > 0 && !named) || (dnsZones.length > 0 && zones.length === 0)) {
    return undefined;
  }
  return (named ? 1000 : 0) + Math.max(0, ...zones);
}

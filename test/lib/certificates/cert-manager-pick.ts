import type { AcmeSolver } from '../../../lib/certificates/solver';

/** How many labels of a name a zone is, counted from the end; 0 where it is not its end. */
function matchingLabels(zone: string, name: string): number {
  const labels = zone.split('.');
  const end = name.split('.').slice(-labels.length);
  return end.join('.') === zone ? labels.length : 0;
}

interface Match {
  readonly solver: AcmeSolver;
  readonly names: number;
  readonly zones: number;
}

function matchOf(solver: AcmeSolver, host: string): Match | undefined {
  const { dnsNames = [], dnsZones = [] } = solver;
  const names = dnsNames.includes(host) ? 1 : 0;
  const zones = Math.max(0, ...dnsZones.map((zone) => matchingLabels(zone, host)));
  const excluded = (dnsNames.length > 0 && names === 0) || (dnsZones.length > 0 && zones === 0);
  return excluded ? undefined : { solver, names, zones };
}

/**
 * The solver that cert-manager picks, told as its loop goes (pkg/util/solverpicker and pkg/controller/acmeorders/selectors, 1.21):
 * one after the other, a solver takes the place of the one before only where it is more specific. Labels are left out, since no
 * issuer of this package selects by them.
 */
export function certManagerPick(solvers: readonly AcmeSolver[], host: string): AcmeSolver | undefined {
  const offered = host.startsWith('*.') ? ['dns-01'] : ['http-01', 'dns-01'];
  let picked: Match | undefined;
  for (const solver of solvers) {
    const match = offered.includes(solver.challenge) ? matchOf(solver, host) : undefined;
    if (match === undefined) continue;
    if (picked === undefined || match.names > picked.names) {
      picked = match;
    } else if (match.names === picked.names && match.zones > picked.zones) {
      picked = match;
    }
  }
  return picked?.solver;
}

import type { IssuerRef } from '../certificates/issuer-ref';
import { solverFor } from '../certificates/solver';
import type { EntryPointRef, LetsEncryptEntryPointRef } from '../entry-points/entry-point-ref';
import { InvalidInputError } from '../errors';
import { MADE_BY } from '../handover/made-by';
import { certificateCovers, isWildcard } from '../naming/host-name';

/**
 * Checks that an issuer can issue for every host of an entry point: a solver takes each, and its challenge can be answered there.
 *
 * @throws InvalidInputError for a wildcard without DNS-01, a host that no solver takes, HTTP-01 on an entry point that does not
 *   answer it, and an Issuer of another namespace
 */
export function checkIssuer(issuer: IssuerRef, entryPoint: LetsEncryptEntryPointRef, hosts: readonly string[]): void {
  if (issuer.kind === 'Issuer' && issuer.namespace !== entryPoint.namespace.name) {
    throw new InvalidInputError({
      what: `Issuer "${issuer.name}" is in namespace "${issuer.namespace}" and entry point "${entryPoint.name}" in "${entryPoint.namespace.name}"`,
      why: 'an Issuer serves Certificates of its own namespace, and the Certificate has to live with the gateway pods',
      fix: `Make the Issuer in "${entryPoint.namespace.name}", or use a ClusterIssuer.`,
    });
  }
  for (const host of hosts) {
    checkSolver(issuer, entryPoint, host);
  }
}

function checkSolver(issuer: IssuerRef, entryPoint: LetsEncryptEntryPointRef, host: string): void {
  const solver = solverFor(issuer.solvers, host);
  if (solver === undefined) {
    throw isWildcard(host) ? wildcardFault(issuer, host) : unsolvedFault(issuer, host);
  }
  if (solver.challenge === 'http-01' && entryPoint.challenge !== 'http-01') {
    throw new InvalidInputError({
      what: `issuer "${issuer.name}" answers HTTP-01 for host "${host}", but entry point "${entryPoint.name}" does not`,
      why: 'the mesh serves challenges through another gateway, so the CA gets 404',
      fix: 'Use an issuer with DNS-01 for this host, or the entry point that answers HTTP-01.',
    });
  }
}

function wildcardFault(issuer: IssuerRef, host: string): InvalidInputError {
  return new InvalidInputError({
    what: `wildcard host "${host}" has no DNS-01 solver in issuer "${issuer.name}"`,
    why: 'a CA validates wildcards by DNS-01 only',
    fix: `Add it to the issuer's dns01, or list the hosts below ${host.slice(2)} one by one.`,
  });
}

function unsolvedFault(issuer: IssuerRef, host: string): InvalidInputError {
  return new InvalidInputError({
    what: `host "${host}" is taken by no solver of issuer "${issuer.name}"`,
    why: 'its challenge could not be answered, so the Certificate stays pending',
    fix: "Add the host or its zone to the issuer's dns01, or give the issuer http01.",
  });
}

/** @throws InvalidInputError when the load balancer's certificate does not cover a host */
export function checkCovered(
  entryPoint: EntryPointRef & { readonly tlsEndsAt: 'load-balancer' },
  hosts: readonly string[],
): void {
  const bare = hosts.find((host) => !entryPoint.certificateNames.some((name) => certificateCovers(name, host)));
  if (bare !== undefined) {
    throw new InvalidInputError({
      what: `host "${bare}" is not covered by the ACM certificate of entry point "${entryPoint.name}" (${entryPoint.certificateNames.join(', ')})`,
      why: 'browsers refuse the connection; a wildcard stands for exactly one label',
      fix: `Use a host that it covers, or give the certificate more names (${MADE_BY.certificates}) and the hand-over too.`,
    });
  }
}

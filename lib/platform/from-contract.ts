import { letsEncryptProfile } from '../certificates/acme-profile';
import type { IssuerRef } from '../certificates/issuer-ref';
import type { ChallengeType, EntryPointRef } from '../entry-points/entry-point-ref';
import { namespaceFromName } from '../mesh/namespace-ref';
import { domainName } from '../naming/host-name';
import { validate } from '../schema/compiled/platform-contract';
import { validateDocument } from '../schema/validate';
import type { ContractEntryPoint, ContractIssuer, PlatformContract } from './contract';
import { PlatformRef } from './platform-ref';

/**
 * A platform from its contract; makes no objects.
 *
 * @param document the parsed JSON
 * @param source where it comes from, for messages
 * @throws InvalidInputError for an unknown version, an unknown key or a wrong value
 */
export function platformFromContract(document: unknown, source: string): PlatformRef {
  const contract = validateDocument<PlatformContract>(validate, document, {
    what: 'platform contract',
    source,
    schema: 'cdk8s-auto-https/schemas/platform.contract.schema.json',
  });
  contract.domains.forEach(domainName);
  return new PlatformRef(
    {
      ...contract,
      namespaces: contract.namespaces.map(namespaceFromName),
      entryPoints: contract.entryPoints.map(entryPoint),
      issuers: contract.issuers.map(issuer),
    },
    contract.hosts,
  );
}

function entryPoint({
  namespace,
  tlsEndsAt,
  challenge,
  certificateNames,
  ...facts
}: ContractEntryPoint): EntryPointRef {
  const common = { ...facts, namespace: namespaceFromName(namespace) };
  // The schema asks for the one where the other has no place.
  return tlsEndsAt === 'gateway'
    ? { ...common, tlsEndsAt, challenge: challenge as ChallengeType }
    : { ...common, tlsEndsAt, certificateNames: certificateNames as readonly string[] };
}

function issuer({ profile, ...facts }: ContractIssuer): IssuerRef {
  return { ...facts, profile: profile === undefined ? undefined : letsEncryptProfile(profile) };
}

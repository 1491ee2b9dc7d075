import { InvalidInputError } from '../errors';
import { refuseSampleFor } from '../handover/sample-handover';
import { domainName, isWithin } from '../naming/host-name';
import type { PlatformProps } from './platform-props';

/**
 * Checks what a platform is made of against each other.
 *
 * @throws InvalidInputError for no domain or a bad one, the sample hand-over with another domain, a domain that no external-dns
 *   instance manages, an instance for an entry point of another platform, instances that would take each other's records, and a
 *   second entry point that needs HTTP-01
 */
export function checkPlatform(props: PlatformProps): void {
  if (props.domains.length === 0) {
    domainName('');
  }
  props.domains.forEach(domainName);
  refuseSampleFor(props.handover, props.domains);
  for (const domain of props.domains) {
    refuseUnmanaged(domain, props);
  }
  refuseSharedLabel(props);
  refuseForeignEntryPoints(props);
  refuseSharedOwner(props);
  refuseSecondHttp01(props);
}

function refuseUnmanaged(domain: string, { externalDns }: PlatformProps): void {
  const filters = externalDns.flatMap(({ filter }) => filter.domains);
  if (externalDns.length > 0 && !filters.some((filter) => isWithin(domain, filter))) {
    throw new InvalidInputError({
      what: `domain "${domain}" is in no domain filter of external-dns (${filters.join(', ')})`,
      why: 'no record would be made for its hosts',
      fix: `Give an ExternalDns the zone "${domain}", or leave the domain out.`,
    });
  }
}

/** `istio-web` and `web` are two names and one label. */
function refuseSharedLabel({ entryPoints }: PlatformProps): void {
  entryPoints.forEach((one, index) => {
    const other = entryPoints.slice(index + 1).find(({ selector }) => selector.istio === one.selector.istio);
    if (other) {
      throw new InvalidInputError({
        what: `entry points "${one.name}" and "${other.name}" both have pods with the label "istio=${one.selector.istio}"`,
        why: 'the Gateways of each would be served by the pods of both, and records lead to either',
        fix: 'Give one of them another name; a leading "istio-" does not count.',
      });
    }
  });
}

function refuseForeignEntryPoints({ externalDns, entryPoints }: PlatformProps): void {
  const own = entryPoints.map(({ name }) => name);
  for (const { name, filter } of externalDns) {
    const foreign = filter.entryPoints.find((each) => !own.includes(each));
    if (foreign !== undefined) {
      throw new InvalidInputError({
        what: `external-dns instance "${name}" serves entry point "${foreign}", which the platform does not have`,
        why: 'no host could be declared there, so there would be nothing to make records of',
        fix: `Add it to the platform's entryPoints (${own.join(', ') || 'none so far'}), or leave it out of the instance's.`,
      });
    }
  }
}

function refuseSharedOwner({ externalDns }: PlatformProps): void {
  const seen = new Map<string, string>();
  for (const { name, ownerId, filter } of externalDns) {
    for (const domain of filter.domains) {
      const key = `${filter.visibility} ${domain} ${ownerId}`;
      const other = seen.get(key);
      if (other !== undefined) {
        throw new InvalidInputError({
          what: `external-dns instances "${other}" and "${name}" share owner id "${ownerId}" on the ${filter.visibility} zone "${domain}"`,
          why: "with policy sync each deletes the other's records",
          fix: 'Give each its own ownerId.',
        });
      }
      seen.set(key, name);
    }
  }
}

/** A mesh refuses the second by itself; here it is caught for entry points of two meshes, which one cluster cannot serve. */
function refuseSecondHttp01({ entryPoints }: PlatformProps): void {
  const [one, other] = entryPoints.filter((each) => each.tlsEndsAt === 'gateway' && each.challenge === 'http-01');
  if (one && other) {
    throw new InvalidInputError({
      what: `entry points "${one.name}" and "${other.name}" both need HTTP-01`,
      why: 'a mesh has one ingressSelector, so challenges that reach the other gateway get 404',
      fix: "Set challenge: 'dns-01' on one of them.",
    });
  }
}

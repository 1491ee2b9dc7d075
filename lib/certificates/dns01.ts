import { InvalidInputError } from '../errors';
import type { HostedZone } from '../handover/handover';
import { hostName, isWithin } from '../naming/host-name';
import type { AcmeSolver } from './solver';

/** DNS-01 through a public Route 53 zone. */
export interface Dns01Route53 {
  /** The public zone that the TXT records are written to. */
  readonly zone: HostedZone;
  /** Hosts that are validated this way, such as `*.sample.com`. @default - every host of the zone */
  readonly hosts?: readonly string[];
}

/** The hosts that a DNS-01 solver is for. @throws InvalidInputError for a private zone, no host, or one outside of the zone */
export function dns01Solver({ zone, hosts }: Dns01Route53): AcmeSolver {
  if (zone.visibility !== 'public') {
    throw new InvalidInputError({
      what: `DNS-01 uses the ${zone.visibility} zone "${zone.name}"`,
      why: 'the ACME server looks the TXT record up in public DNS',
      fix: `Use the public zone of that name.`,
    });
  }
  if (hosts?.length === 0) {
    throw new InvalidInputError({
      what: `DNS-01 in zone "${zone.name}" has an empty list of hosts`,
      why: 'cert-manager takes an empty selector for every host',
      fix: 'List the hosts, or leave the property out for every host of the zone.',
    });
  }
  const foreign = hosts?.find((host) => !isWithin(hostName(host), zone.name));
  if (foreign !== undefined) {
    throw new InvalidInputError({
      what: `DNS-01 host "${foreign}" is outside zone "${zone.name}"`,
      why: 'its TXT record cannot be written there',
      fix: `List hosts under ${zone.name}, or give another zone for them.`,
    });
  }
  return hosts ? { challenge: 'dns-01', dnsNames: hosts } : { challenge: 'dns-01', dnsZones: [zone.name] };
}

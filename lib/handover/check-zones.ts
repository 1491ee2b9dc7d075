import { InvalidInputError } from '../errors';
import { domainName } from '../naming/host-name';
import type { HostedZone } from './handover';
import { MADE_BY } from './made-by';

/**
 * Checks how zones are spelled, and that each can be told by its name and visibility. Route 53 lets an account have several zones
 * of one name; the registrar delegates to one of them.
 *
 * @throws InvalidInputError for a name that is no domain, or that two zones of one visibility have
 */
export function checkZones(zones: readonly HostedZone[]): void {
  zones.forEach(({ name, visibility, id }, index) => {
    domainName(name);
    const other = zones.slice(0, index).find((each) => each.name === name && each.visibility === visibility);
    if (other) {
      throw new InvalidInputError({
        what: `hand-over has two ${visibility} zones "${name}": ${other.id} and ${id}`,
        why: 'only one of them is asked by resolvers, and records in the other are never seen',
        fix: `Leave out the one that is not used (${MADE_BY.zones}); \`dig NS ${name}\` tells the name servers of a public one.`,
      });
    }
  });
}

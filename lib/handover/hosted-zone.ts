import { InvalidInputError } from '../errors';
import type { Handover, HostedZone, ZoneVisibility } from './handover';
import { MADE_BY } from './made-by';
import { refuseSampleFor } from './sample-handover';

/**
 * Finds a hosted zone in the hand-over.
 *
 * @throws InvalidInputError when the hand-over has no such zone, or is the sample and the zone is not sample.com
 */
export function hostedZone(
  handover: Pick<Handover, 'zones' | 'sample'>,
  name: string,
  visibility: ZoneVisibility,
): HostedZone {
  refuseSampleFor(handover, [name]);
  const zone = handover.zones.find((candidate) => candidate.name === name && candidate.visibility === visibility);
  if (zone === undefined) {
    throw new InvalidInputError({
      what: `hand-over has no ${visibility} zone "${name}"`,
      why: 'records need a hosted zone to be written to',
      fix: `Add it to "zones" (${MADE_BY.zones}), or use one of ${handover.zones.map((each) => `${each.name} (${each.visibility})`).join(', ')}.`,
    });
  }
  return zone;
}

import type { EntryPointRef } from '../entry-points/entry-point-ref';
import { InvalidInputError } from '../errors';
import type { HostedZone, ZoneVisibility } from '../handover/handover';

/**
 * The visibility that the zones of an instance share and that its entry points fit.
 *
 * @throws InvalidInputError for no zone, zones of both kinds, or an entry point whose addresses do not belong into the zones
 */
export function servedVisibility(
  name: string,
  zones: readonly HostedZone[],
  entryPoints: readonly EntryPointRef[],
): ZoneVisibility {
  const [visibility, other] = new Set(zones.map((zone) => zone.visibility));
  if (visibility === undefined || other !== undefined) {
    throw new InvalidInputError({
      what: `external-dns instance "${name}" has ${visibility === undefined ? 'no zone' : 'public and private zones'}`,
      why: 'an instance writes to the zones of one visibility, with --aws-zone-type',
      fix: 'Give it the zones of one visibility, and make a second instance for the others.',
    });
  }
  const scheme = visibility === 'public' ? 'internet-facing' : 'internal';
  const misfit = entryPoints.find((entryPoint) => entryPoint.scheme !== scheme);
  if (misfit) {
    throw new InvalidInputError({
      what: `external-dns instance "${name}" for ${visibility} zones serves entry point "${misfit.name}", which is ${misfit.scheme}`,
      why: `its records would put ${misfit.scheme === 'internal' ? 'private addresses into a public zone' : 'public addresses into a private zone'}`,
      fix: `Give it ${scheme} entry points only.`,
    });
  }
  return visibility;
}

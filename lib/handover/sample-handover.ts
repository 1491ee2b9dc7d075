import sample from '../../handover.sample.json';
import { InvalidInputError } from '../errors';
import { isWithin } from '../naming/host-name';
import type { Handover } from './handover';
import { parseHandover } from './parse-handover';

const SAMPLE_DOMAIN = 'sample.com';

/** The made-up hand-over that comes with the package: enough to synthesize the article's platform, good for sample.com alone. */
export function sampleHandover(): Handover {
  return parseHandover(sample, 'handover.sample.json');
}

/**
 * Keeps made-up zone ids and ARNs out of real manifests.
 *
 * @throws InvalidInputError when the hand-over is the sample and a domain is not sample.com
 */
export function refuseSampleFor(handover: Pick<Handover, 'sample'>, domains: readonly string[]): void {
  const foreign = domains.find((domain) => !isWithin(domain, SAMPLE_DOMAIN));
  if (handover.sample && foreign !== undefined) {
    throw new InvalidInputError({
      what: `domain "${foreign}" is used with the sample hand-over`,
      why: `its zone ids, role and certificate ARNs are made up, for ${SAMPLE_DOMAIN} alone`,
      fix: 'Write a handover.json with the facts of your cluster (handover.sample.json shows the form), without "sample".',
    });
  }
}

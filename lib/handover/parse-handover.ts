import { validate } from '../schema/compiled/handover';
import { validateDocument } from '../schema/validate';
import { checkCertificate } from './check-certificate';
import { checkVersion } from './check-version';
import { checkZones } from './check-zones';
import type { Handover } from './handover';

/**
 * Checks a parsed hand-over: its version, its JSON Schema, the spelling of its names, and that every certificate can be served by
 * a load balancer of the cluster.
 *
 * @param document the parsed JSON
 * @param source where it comes from, for messages
 * @throws InvalidInputError for an unknown version, an unknown key, a wrong value, two zones of one name and visibility, an ARN of
 *   another service or region
 */
export function parseHandover(document: unknown, source = 'handover.json'): Handover {
  checkVersion(document, source);
  const handover = validateDocument<Handover>(validate, document, {
    what: 'hand-over',
    source,
    schema: 'cdk8s-auto-https/schemas/handover.schema.json',
  });
  checkZones(handover.zones);
  for (const certificate of handover.certificates) {
    checkCertificate(certificate, handover.cluster.region);
  }
  return handover;
}

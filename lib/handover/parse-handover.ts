import { InvalidInputError } from '../errors';
import { domainName, hostName } from '../naming/host-name';
import { validateDocument } from '../schema/validate';
import type { AcmCertificate, Handover } from './handover';
import schema from './handover.schema.json';

const CERTIFICATE_ARN = /^arn:(aws[a-z-]*):([a-z0-9-]*):([a-z0-9-]*):(\d{12})?:(.*)$/;

/**
 * Checks a parsed hand-over: its JSON Schema, the spelling of its names, and that every certificate can be served by a load
 * balancer of the cluster.
 *
 * @param document the parsed JSON
 * @param source where it comes from, for messages
 * @throws InvalidInputError for an unknown version, an unknown key, a wrong value, an ARN of another service or region
 */
export function parseHandover(document: unknown, source = 'handover.json'): Handover {
  const handover = validateDocument<Handover>(schema, document, {
    what: 'hand-over',
    source,
    schema: 'cdk8s-auto-https/schemas/handover.schema.json',
  });
  for (const zone of handover.zones) {
    domainName(zone.name);
  }
  for (const certificate of handover.certificates) {
    checkCertificate(certificate, handover.cluster.region);
  }
  return handover;
}

function checkCertificate({ arn, names }: AcmCertificate, region: string): void {
  const [, , service, arnRegion, , resource] = CERTIFICATE_ARN.exec(arn) ?? [];
  if (service !== 'acm' || !resource?.startsWith('certificate/')) {
    throw new InvalidInputError({
      what: `certificate "${arn}" is not the ARN of an ACM certificate`,
      why: 'a load balancer serves certificates of AWS Certificate Manager only',
      fix: `Give an ARN of the form arn:aws:acm:${region}:<account>:certificate/<id>.`,
    });
  }
  if (arnRegion !== region) {
    throw new InvalidInputError({
      what: `certificate "${arn}" is in region ${arnRegion}`,
      why: `load balancers of a cluster in ${region} can only serve certificates of ${region}`,
      fix: `Request the certificate in ${region} and give its ARN.`,
    });
  }
  names.forEach(hostName);
}

import { InvalidInputError } from '../errors';
import { hostName } from '../naming/host-name';
import type { AcmCertificate } from './handover';
import { MADE_BY } from './made-by';

const ARN = /^arn:(aws[a-z-]*):([a-z0-9-]*):([a-z0-9-]*):(\d{12})?:(.*)$/;

/**
 * Checks that load balancers of a region can serve a certificate.
 *
 * @throws InvalidInputError for an ARN of another service or region, and for a name that is no host
 */
export function checkCertificate({ arn, names }: AcmCertificate, region: string): void {
  const [, , service, arnRegion, , resource] = ARN.exec(arn) ?? [];
  if (service !== 'acm' || !resource?.startsWith('certificate/')) {
    throw new InvalidInputError({
      what: `certificate "${arn}" is not the ARN of an ACM certificate`,
      why: 'a load balancer serves certificates of AWS Certificate Manager only',
      fix: `Give an ARN of the form arn:aws:acm:${region}:<account>:certificate/<id> (${MADE_BY.certificates}).`,
    });
  }
  if (arnRegion !== region) {
    throw new InvalidInputError({
      what: `certificate "${arn}" is in region ${arnRegion}`,
      why: `load balancers of a cluster in ${region} can only serve certificates of ${region}`,
      fix: `Request the certificate in ${region} and give its ARN (${MADE_BY.certificates}).`,
    });
  }
  names.forEach(hostName);
}

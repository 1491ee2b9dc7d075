import { type CaaRecordValue, CaaTag } from 'aws-cdk-lib/aws-route53';

/** Amazon for the load balancers' certificate, Let's Encrypt for the hosts' own. */
const AUTHORITIES = ['amazon.com', 'letsencrypt.org'];

/** Who may issue certificates for the domain. An `issuewild` overrides every `issue` for wildcards (RFC 8659), so both are said. */
export function caaValues(): CaaRecordValue[] {
  return [CaaTag.ISSUE, CaaTag.ISSUEWILD].flatMap((tag) => AUTHORITIES.map((value) => ({ flag: 0, tag, value })));
}

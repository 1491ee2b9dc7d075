import { Aws } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * What cert-manager may do for DNS-01: write challenges, and see when Route 53 has them (cert-manager website,
 * configuration/acme/dns01/route53.md). Its issuers name the zone's id, so it need not look for zones.
 */
export function certManagerPolicy(zoneArn: string, domain: string): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'WriteChallenges',
        actions: ['route53:ChangeResourceRecordSets'],
        resources: [zoneArn],
        conditions: {
          'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'] },
          'ForAllValues:StringLike': {
            'route53:ChangeResourceRecordSetsNormalizedRecordNames': [
              `_acme-challenge.${domain}`,
              `_acme-challenge.*.${domain}`,
            ],
          },
        },
      }),
      new PolicyStatement({ sid: 'ReadRecords', actions: ['route53:ListResourceRecordSets'], resources: [zoneArn] }),
      new PolicyStatement({
        sid: 'AwaitChanges',
        actions: ['route53:GetChange'],
        resources: [`arn:${Aws.PARTITION}:route53:::change/*`],
      }),
    ],
  });
}

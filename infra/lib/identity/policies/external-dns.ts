import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Records of load balancers are A, AAAA and CNAME; TXT says whose they are. Not CAA, NS or SOA, which are the zone owner's. */
const RECORD_TYPES = ['A', 'AAAA', 'CNAME', 'TXT'];

/**
 * What external-dns may do in its zone (external-dns 0.22.0 docs/tutorials/aws.md). Which zones there are it can only ask of all;
 * tags are read with `--aws-zone-tags` alone, which is not set.
 */
export function externalDnsPolicy(zoneArn: string): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'ChangeRecords',
        actions: ['route53:ChangeResourceRecordSets'],
        resources: [zoneArn],
        conditions: {
          'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': RECORD_TYPES },
        },
      }),
      new PolicyStatement({ sid: 'ReadRecords', actions: ['route53:ListResourceRecordSets'], resources: [zoneArn] }),
      new PolicyStatement({ sid: 'FindZones', actions: ['route53:ListHostedZones'], resources: ['*'] }),
    ],
  });
}

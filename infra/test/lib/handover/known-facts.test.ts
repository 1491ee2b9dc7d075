import { Token } from 'aws-cdk-lib';

import { completeConfig } from '../../../lib/config/complete-config';
import { handoverFaults } from '../../../lib/handover/handover-faults';
import { handoverOf } from '../../../lib/handover/handover-of';
import { knownFacts } from '../../../lib/handover/known-facts';

const config = completeConfig({ domain: 'sample.com', identity: 'irsa' });
const token = () => Token.asString({ Ref: 'Resource' });
const facts = {
  config,
  vpcId: token(),
  publicZoneId: token(),
  privateZoneId: token(),
  certificateArn: token(),
  roles: { 'external-dns/external-dns-ssl': token() },
};

test('what only the deployment knows has the form that the manifests want', () => {
  expect(handoverFaults(handoverOf(facts))).not.toEqual([]);
  expect(handoverFaults(handoverOf(knownFacts(facts)))).toEqual([]);
});

test('what is known stays, so that a fault in it is seen', () => {
  expect(handoverFaults(handoverOf(knownFacts({ ...facts, vpcId: 'net-1' })))).toEqual([
    'hand-over /cluster/vpcId must match pattern "^vpc-[0-9a-f]+$"',
  ]);
});

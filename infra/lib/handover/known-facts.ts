import { Token } from 'aws-cdk-lib';

import type { HandoverFacts } from './handover-of';

/** Of the form that AWS will give them. */
const STAND_INS = {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  zoneId: 'Z0123456789ABCDEFGHIJ',
};

/** The same facts with a value of the right form for each that only the deployment will know. */
export function knownFacts(facts: HandoverFacts): HandoverFacts {
  const { region, account } = facts.config;
  const { vpcId, zoneId } = STAND_INS;
  const role = `arn:aws:iam::${account}:role/stand-in`;
  return {
    config: facts.config,
    vpcId: known(facts.vpcId, vpcId),
    publicZoneId: known(facts.publicZoneId, zoneId),
    privateZoneId: facts.privateZoneId && known(facts.privateZoneId, zoneId),
    certificateArn: known(facts.certificateArn, `arn:aws:acm:${region}:${account}:certificate/stand-in`),
    roles: Object.fromEntries(Object.entries(facts.roles).map(([name, arn]) => [name, known(arn, role)])),
  };
}

function known(value: string, standIn: string): string {
  return Token.isUnresolved(value) ? standIn : value;
}

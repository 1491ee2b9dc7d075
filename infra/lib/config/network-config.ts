import { InvalidInputError } from '../errors';
import { cidrBlock } from './cidr-block';
import type { NetworkConfig } from './config';
import type { NetworkSettings } from './settings';
import { wholeNumber } from './whole-number';

/** The network, completed. @throws InvalidInputError for a wrong address range, zones of elsewhere, too many NAT gateways */
export function networkConfig(region: string, settings: NetworkSettings = {}): NetworkConfig {
  const zones = availabilityZones(region, settings.availabilityZones);
  return {
    cidr: vpcCidr(settings.cidr ?? '10.0.0.0/16'),
    availabilityZones: zones,
    natGateways: wholeNumber('network.natGateways', settings.natGateways ?? 1, 1, zones.length),
  };
}

/** A VPC is a /16 to /28 (docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html); pods take an address each. */
function vpcCidr(cidr: string): string {
  const bits = Number(cidrBlock('network.cidr', cidr).split('/')[1]);
  if (bits < 16 || bits > 20) {
    throw new InvalidInputError({
      what: `network.cidr "${cidr}" is a /${bits}`,
      why: 'a VPC is no larger than a /16, and each pod takes an address of it',
      fix: 'Use a range from /16 to /20, such as "10.0.0.0/16".',
    });
  }
  return cidr;
}

function availabilityZones(region: string, zones?: readonly string[]): readonly string[] {
  const wanted = zones ?? ['a', 'b', 'c'].map((letter) => `${region}${letter}`);
  const bad = wanted.find((zone, index) => !/^[a-z]$/.test(zone.slice(region.length)) || wanted.indexOf(zone) < index);
  if (bad !== undefined || wanted.length < 2 || wanted.some((zone) => !zone.startsWith(region))) {
    throw new InvalidInputError({
      what: `network.availabilityZones is "${wanted.join('", "')}"`,
      why: `EKS wants two or more different zones of ${region}`,
      fix: `List them, such as "${region}a", "${region}b".`,
    });
  }
  return wanted;
}

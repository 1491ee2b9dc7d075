import { InstanceType } from 'aws-cdk-lib/aws-ec2';

import { InvalidInputError } from '../errors';

/** Checks instance types. @throws InvalidInputError for none, a name that is none, or two architectures, whose images differ */
export function instanceTypes(types: readonly string[]): readonly string[] {
  const bad = types.find((type) => !/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(type));
  if (types.length === 0 || bad !== undefined) {
    throw new InvalidInputError({
      what: `compute.instanceTypes ${bad === undefined ? 'is empty' : `has "${bad}"`}`,
      why: 'EKS starts nodes of EC2 instance types',
      fix: 'List names such as "m7i.large".',
    });
  }
  const architectures = new Set(types.map((type) => new InstanceType(type).architecture));
  if (architectures.size > 1) {
    throw new InvalidInputError({
      what: `compute.instanceTypes has "${types.join('", "')}"`,
      why: 'they are of two processor architectures, and the nodes of a group start from one image',
      fix: `List types of one architecture: ${[...architectures].join(' or ')}.`,
    });
  }
  return types;
}

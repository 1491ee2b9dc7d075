import type { StackProps } from 'aws-cdk-lib';

import type { Config } from '../config/config';

/** What every stack is made from. */
export interface StackSettings {
  readonly config: Config;
}

/** Stacks carry the cluster's name, so that an account and region can have several clusters. */
export function stackProps(id: string, config: Config, description: string): StackProps {
  const { account, region, cluster } = config;
  return { stackName: `${cluster.name}-${id}`, description, env: { account, region } };
}

import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

import type { Acknowledgment } from './acknowledgments';

/** Has cdk-nag look at all stacks, besides the rules of aws-cdk-lib: any other finding than those acknowledged stops synthesis. */
export function validate(app: App, acknowledged: readonly Acknowledgment[]): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const { path, id, reason } of acknowledged) {
    const construct = find(app, path);
    // Some constructs are there with some settings alone.
    if (construct !== undefined) Validations.of(construct).acknowledge({ id, reason });
  }
}

function find(scope: IConstruct, path: string): IConstruct | undefined {
  return path.split('/').reduce<IConstruct | undefined>((construct, id) => construct?.node.tryFindChild(id), scope);
}

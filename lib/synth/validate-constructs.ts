import type { IConstruct } from 'constructs';

import { constructsBelow, faultsOf } from './cdk8s-internals';

/**
 * Validates every construct, once; cdk8s does it once more for each chart.
 *
 * @throws Error with all messages, in the words of cdk8s (2.70, lib/app.js `validate`)
 */
export function validateConstructs(app: IConstruct): void {
  const errors: string[] = [];
  for (const construct of constructsBelow(app)) {
    for (const error of faultsOf(construct)) errors.push(`[${construct.node.path}] ${error}`);
  }
  if (errors.length === 0) return;
  throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}

import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

import { dependenciesOf } from './cdk8s-internals';

/** How many constructs and dependencies there are in each chart, to tell later whether any came or went. */
export class TreeSizes {
  private readonly sizes = new Map<IConstruct, number>();

  /** @param constructs all of an app */
  public constructor(constructs: readonly IConstruct[]) {
    for (const construct of constructs) {
      const size = sizeOf(construct);
      for (let scope: IConstruct | undefined = construct; scope; scope = scope.node.scope) {
        if (Chart.isChart(scope)) this.sizes.set(scope, (this.sizes.get(scope) ?? 0) + size);
      }
    }
  }

  /** @param constructs those below the chart, and it, as they are now */
  public areAsBefore(chart: IConstruct, constructs: readonly IConstruct[]): boolean {
    return this.sizes.get(chart) === constructs.reduce((sum, construct) => sum + sizeOf(construct), 0);
  }
}

/** Far more than there are dependencies of one construct, so that one that comes does not make up for one that goes. */
const CONSTRUCT = 2 ** 22;

function sizeOf(construct: IConstruct): number {
  return CONSTRUCT + dependenciesOf(construct).length;
}

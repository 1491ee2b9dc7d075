import { type App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

import { InvalidInputError } from '../errors';

/**
 * Refuses what makes cdk8s number all files anew: charts that depend on each other, and charts inside of charts.
 *
 * @throws InvalidInputError when file names would change
 */
export function checkCharts(app: App): void {
  for (const node of app.node.findAll()) {
    const inside = Chart.isChart(node) && node.node.scope !== app;
    if (inside) {
      throw numbering(`chart "${node.node.path}" is not directly below the app`, 'Pass the App as its scope.');
    }
    const target = node.node.dependencies.find((dependency) => chartOf(dependency) !== chartOf(node));
    if (target) {
      throw numbering(
        `"${node.node.path}" depends on "${target.node.path}" of another chart`,
        'Remove the dependency: the order in which files apply follows from their names.',
      );
    }
  }
}

function chartOf(node: IConstruct): IConstruct | undefined {
  return node.node.scopes.find((scope) => Chart.isChart(scope));
}

function numbering(what: string, fix: string): InvalidInputError {
  return new InvalidInputError({
    what,
    why: 'cdk8s then numbers all files, and every name in dist/ changes when a chart comes or goes',
    fix,
  });
}

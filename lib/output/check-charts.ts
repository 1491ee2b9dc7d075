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
    const { scope } = node.node;
    if (Chart.isChart(node) && Chart.isChart(scope)) {
      throw numbering(
        `chart "${node.node.path}" is inside of chart "${scope.node.path}"`,
        'Pass the App as its scope.',
      );
    }
    const target = node.node.dependencies.find((dependency) => chartOf(dependency) !== chartOf(node));
    if (target) {
      throw numbering(
        `"${node.node.path}" depends on "${target.node.path}", which stands in another file`,
        'Remove the dependency: files are applied in the order of their names, which chartId() gives.',
      );
    }
  }
}

/** The nearest chart, as cdk8s has it; none for what stands directly below the app. */
function chartOf(node: IConstruct): IConstruct | undefined {
  return node.node.scopes.reverse().find((scope) => Chart.isChart(scope));
}

function numbering(what: string, fix: string): InvalidInputError {
  return new InvalidInputError({
    what,
    why: 'cdk8s then begins every file name with a number, which changes when a chart comes or goes',
    fix,
  });
}

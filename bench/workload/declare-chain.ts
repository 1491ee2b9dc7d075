import { ApiObject, type App, Chart } from 'cdk8s';

const OBJECTS = 10;

/** Charts each of which depends on the one before, of ten objects each. */
export function declareChain(app: App, charts: number): void {
  let before: Chart | undefined;
  for (let number = 0; number < charts; number++) {
    const chart = new Chart(app, `chart${number}`);
    for (let index = 0; index < OBJECTS; index++) declareObject(chart, `object${number}-${index}`);
    if (before) chart.addDependency(before);
    before = chart;
  }
}

function declareObject(chart: Chart, name: string): void {
  new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { name } });
}

import { ApiObject, type App, Chart } from 'cdk8s';

import { appName } from './app-name';
import { appObjects } from './app-objects';

/** Whether all apps stand in one chart, and so in one file, or each in its own. */
export type Charts = 'one' | 'each';

/** Declares apps the way that users of cdk8s do: the authoring code is the same whoever synthesizes. */
export function declareApps(app: App, apps: number, charts: Charts): void {
  const shared = charts === 'one' ? new Chart(app, 'apps') : undefined;
  for (let number = 0; number < apps; number++) {
    const name = appName(number);
    const chart = shared ?? new Chart(app, name);
    for (const props of appObjects(name)) new ApiObject(chart, `${name}-${props.kind}`, props);
  }
}

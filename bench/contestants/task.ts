import type { Charts } from '../workload/declare-apps';

/** What a contestant is to do. */
export interface Task {
  /** Where it writes. */
  readonly folder: string;
  readonly apps: number;
  readonly charts: Charts;
}

/** Its arguments: FOLDER APPS one|each. */
export function task(): Task {
  const [folder, apps, charts] = process.argv.slice(2);
  return { folder: folder as string, apps: Number(apps), charts: charts as Charts };
}

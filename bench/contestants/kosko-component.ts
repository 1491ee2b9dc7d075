import { appName } from '../workload/app-name';
import { appObjects } from '../workload/app-objects';

// kosko takes what a component exports.
export = Array.from({ length: Number(process.env.APPS) }, (_, number) => appObjects(appName(number))).flat();

import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import type { Report } from './report-options';
import { sarif } from './sarif';
import { text } from './text';

/** Every format of a report, by its name on the command line. */
export const FORMATS = { text, json, sarif, junit, github } as const satisfies Readonly<Record<string, Report>>;

export type Format = keyof typeof FORMATS;

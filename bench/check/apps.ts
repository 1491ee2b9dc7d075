import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a synthesized platform with one app, by what they are for. */
export interface Sample {
  /** What all apps share, by file name. */
  readonly platform: ReadonlyMap<string, string>;
  /** The documents of the app: the host's and the app's own. */
  readonly app: string;
}

/** File names begin with their phase: 60 for hosts, 70 for apps. */
const OF_APP = /^(60|70)-/;

/** Reads `dist/`. */
export function readSample(folder: string): Sample {
  const files = readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return {
    platform: new Map(files.filter(([name]) => !OF_APP.test(name))),
    app: files.flatMap(([name, text]) => (OF_APP.test(name) ? [text] : [])).join('---\n'),
  };
}

/** Names of the sample that each app has of its own. */
const NAMES = { host: 'application.sample.com', gateway: 'application-gateway', app: 'httpbin' } as const;

/** The documents of the app with some number: as the sample's, with names of its own. */
export function appText({ app }: Sample, number: number): string {
  return app
    .replaceAll(NAMES.host, `app${number}.sample.com`)
    .replaceAll(NAMES.gateway, `app${number}-gateway`)
    .replaceAll(NAMES.app, `app${number}`);
}

/** Files of a platform with many apps, by name. */
export function filesOf(sample: Sample, apps: number): Map<string, string> {
  const files = new Map(sample.platform);
  for (let number = 0; number < apps; number++) {
    files.set(`70-app-${String(number).padStart(5, '0')}.yaml`, appText(sample, number));
  }
  return files;
}

export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

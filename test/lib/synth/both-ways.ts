import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';

import { App } from '../../../lib/synth/app';
import { renderFiles } from '../../../lib/synth/render-files';

/** What came of a synthesis: what is in the folder, and what was thrown. */
export interface Outcome {
  /** By path, the text of files; `null` for folders. */
  readonly files: Readonly<Record<string, string | null>>;
  readonly error?: string;
}

/** Makes the charts of an app. Called once for each app, it gives the same each time. */
export type Build = (app: cdk8s.App) => void;

type Props = Omit<cdk8s.AppProps, 'outdir'>;

/** With cdk8s itself. */
export function withStock(build: Build, props: Props = {}): Outcome {
  return outcome((outdir) => new cdk8s.App({ ...props, outdir }), build);
}

/** With the App of this package. */
export function withOurs(build: Build, props: Props = {}): Outcome {
  return outcome((outdir) => new App({ ...props, outdir }), build);
}

/** The files that `renderFiles` gives of an App of cdk8s, without the folders that it leaves to the writer. */
export function rendered(build: Build, props: Props = {}): Outcome {
  const app = new cdk8s.App({ ...props, outdir: 'unused' });
  const files: Record<string, string> = {};
  build(app);
  try {
    for (const { path, text } of renderFiles(app)) files[path] = text;
    return { files };
  } catch (error) {
    return { files, error: (error as Error).message };
  }
}

export function withoutFolders({ files, error }: Outcome): Outcome {
  const texts = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== null));
  return error === undefined ? { files: texts } : { files: texts, error };
}

function outcome(make: (outdir: string) => cdk8s.App, build: Build): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'synth-'));
  const app = make(outdir);
  // Not below `try`: an app that cannot be made would come out alike both ways.
  build(app);
  try {
    app.synth();
    return { files: filesOf(outdir) };
  } catch (error) {
    return { files: filesOf(outdir), error: (error as Error).message };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function filesOf(folder: string): Record<string, string | null> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const textOf = (path: string) => (statSync(path).isDirectory() ? null : readFileSync(path, 'utf8'));
  return Object.fromEntries(paths.map((path) => [path, textOf(join(folder, path))]));
}

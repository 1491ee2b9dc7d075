import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BIN = resolve(__dirname, '../../../bin/auto-https.cjs');

/** In the place of the package: it writes what it is told, and speaks to the command as `synthesize` does. Bundled in no time. */
const PACKAGE = `const fs = require('node:fs');
exports.synthesize = (files) => {
  const run = globalThis[Symbol.for('cdk8s-auto-https.synthesis-run')];
  const paths = Object.keys(files).map((name) => 'dist/' + name);
  const read = (path) => { try { return fs.readFileSync(path, 'utf8'); } catch { return undefined; } };
  const changed = paths.filter((path) => read(path) !== files[path.slice(5)]);
  if (run.mode === 'write') {
    fs.mkdirSync('dist', { recursive: true });
    for (const path of changed) {
      fs.writeFileSync(path + '.half', files[path.slice(5)]);
      fs.renameSync(path + '.half', path);
    }
  }
  const stale = run.mode === 'check' ? changed.map((path) => path + ' differs') : [];
  run.progress('writing', 1, 1);
  run.finished({ folder: 'dist', written: changed, unchanged: paths.length - changed.length, removed: [], foreign: ['dist/notes.md'],
    deletions: run.force ? ['kubectl delete namespace/old --ignore-not-found'] : [], stale, files: paths });
};
`;

/** What a run of the program said, and how it ended. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A project in a folder of its own, that `auto-https synth` can run in. */
export class SmallProject {
  public readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));

  /** @param files text by path; main.ts is what is run */
  public constructor(files: Readonly<Record<string, string>>) {
    this.write('package.json', '{ "name": "project" }');
    this.write(
      'node_modules/cdk8s-auto-https/package.json',
      '{ "name": "cdk8s-auto-https", "main": "lib/output/index.js" }',
    );
    this.write('node_modules/cdk8s-auto-https/lib/output/index.js', PACKAGE);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  public write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  public path(path: string): string {
    return join(this.folder, path);
  }

  public synth(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Said {
    const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, 'synth', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    });
    return { stdout, stderr, status };
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** Compiles modules in one run, as users of the package would, and gives the compiler's messages by the name of the file. */
export function compileModules(folder: string, files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { moduleDetection: 'force', noUnusedLocals: false },
    include: [],
    files,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout, stderr } = spawnSync(process.execPath, [TSC, '-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  const lines = stdout.split('\n').filter((line) => /^\S.*: error /.test(line));
  const foreign = lines.filter((line) => !files.some((file) => line.includes(basename(file))));
  if (foreign.length > 0) throw new Error(foreign.join('\n'));
  return new Map(files.map((file) => [file, lines.filter((line) => line.includes(`${basename(file)}(`))]));
}

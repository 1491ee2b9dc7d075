import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Files, readFolder } from '../crds/folder';
import { checkMade, importArguments, joinedSpec } from './import-call';

const run = promisify(execFile);
const CDK8S = join(dirname(require.resolve('cdk8s-cli/package.json')), 'bin/cdk8s');

/** The TypeScript that `cdk8s import` makes of the CRDs. */
export async function importCrds(crds: Files): Promise<Files> {
  // A folder of its own: a cdk8s.yaml beside the spec would have a say.
  const cwd = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    await writeFile(join(cwd, 'crds.yaml'), joinedSpec(crds));
    await run(process.execPath, [CDK8S, ...importArguments('crds.yaml', 'made')], {
      cwd,
      env: withoutOptions(process.env),
    });
    return checkMade(crds, await readFolder(join(cwd, 'made'), '.ts'));
  } finally {
    await rm(cwd, { recursive: true });
  }
}

/** CDK8S_* variables are options of the CLI: one in somebody's shell would change what is made. */
function withoutOptions(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('CDK8S_')));
}

import { differences } from '../crds/differences';
import { readTree } from './read-tree';
import { runCommand } from './run-command';
import { OUTPUTS, onStage } from './stage';
import type { Outcome, Step } from './step';

// Options of the CLI that stand in somebody's shell would change what is made.
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CDK8S_')));

/** `npx cdk8s synth` makes the same, byte for byte, the lock too. It asks a registry for its newest version, unless told not to. */
export function cdk8sSynthStep(root: string): Step {
  return {
    name: 'cdk8s synth makes the same',
    fix: 'Run `npm run synth`; when that step passes and this one fails, see what main.ts does with CDK8S_OUTDIR.',
    run: () => compare(root, ['npx', '--no-install', 'cdk8s', 'synth', '--no-check-upgrade'], OUTPUTS),
  };
}

function compare(
  root: string,
  [command = '', ...args]: readonly string[],
  outputs: readonly string[],
): Promise<Outcome> {
  return onStage(root, async (stage) => {
    const outcome = await runCommand(command, args, stage, ENV);
    if (!outcome.passed) return outcome;
    const found = differences(await readTree(stage, outputs), await readTree(root, outputs));
    return { passed: found.length === 0, output: found.join('\n') };
  });
}

import { runCommand } from '../../scripts/ok/run-command';

/** What npm tells the scripts that it runs about this repository, which is not the one they would run in; and options of cdk8s. */
const OURS =
  /^(npm_(package|lifecycle|command|config_local_prefix|config_workspace)|INIT_CWD$|CDK8S_|NODE_OPTIONS$|TS_NODE_)/;

const ENV = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))),
  // It would ask a registry for its newest version.
  CDK8S_CHECK_UPGRADE: 'false',
};

/**
 * Runs a command as a user in a folder would, and returns what it wrote.
 *
 * @throws Error with what it wrote, when it fails
 */
export async function run(folder: string, command: string, ...args: readonly string[]): Promise<string> {
  const { passed, output } = await runCommand(command, args, folder, ENV);
  if (!passed) {
    throw new Error(`\`${[command, ...args].join(' ')}\` failed:\n${output}`);
  }
  return output;
}

import { runTool } from '../run-tool';
import type { Environment } from './environment';

export interface Inside {
  /** The container's process 1. */
  readonly pid: number;
  /** Folder of its root, as seen before it was entered. */
  readonly root: string;
  /** Flags of setpriv. */
  readonly identity: readonly string[];
  readonly environment: Environment;
}

/** The command line that runs a command in a container, as who the container is. */
export function insideCommand({ pid, root, identity, environment }: Inside, command: readonly string[]): string[] {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const enter = ['nsenter', `--target=${pid}`, '--mount', '--uts', '--net', '--pid', '--'];
  const become = ['chroot', root, '/usr/bin/setpriv', ...identity, '--'];
  return [...enter, ...become, '/usr/bin/env', '-i', ...variables, ...command];
}

export async function runInside(inside: Inside, command: readonly string[], timeoutMs: number): Promise<void> {
  await runTool(insideCommand(inside, command), '', timeoutMs);
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { InvalidInputError } from '../../lib/errors';
import { RUN_TOOLS } from '../build/tools';

const TOOLS = [...RUN_TOOLS, { command: 'curl', aptPackage: 'curl', what: 'asks the Route 53 of the world' }];

/** Administrators' folders too, which the PATH of other users lacks. */
export const TOOL_PATH = [process.env.PATH, '/usr/local/sbin', '/usr/sbin', '/sbin'].filter(Boolean).join(delimiter);

/** Refuses a machine that cannot hold a world, before anything is made. */
export function checkMachine(path = TOOL_PATH, user = process.getuid?.()): void {
  if (user !== 0) {
    throw new InvalidInputError({
      what: 'a world needs root',
      why: 'it makes network namespaces, mounts and packet filters of its own',
      fix: 'Run it with sudo, or in a container with --privileged.',
    });
  }
  const missing = TOOLS.filter(({ command }) => !isOn(path, command));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(({ aptPackage }) => aptPackage))].sort();
  throw new InvalidInputError({
    what: `this machine has no ${missing.map(({ command }) => command).join(', ')}`,
    why: missing.map(({ command, what }) => `${command} ${what}`).join('; '),
    fix: `Install what has them: apt-get install --yes ${packages.join(' ')}`,
  });
}

function isOn(path: string, command: string): boolean {
  return path.split(delimiter).some((folder) => isExecutable(join(folder, command)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** What of this machine decides what comes out of a build. */
export interface Toolchain {
  /** `go version`: release and platform. */
  readonly go: string;
  /** Version, implementation and place: an environment is bound to the Python it was made with. */
  readonly python: string;
}

const PYTHON_SAYS = `
import importlib.util, sys
venv = 'venv' if importlib.util.find_spec('ensurepip') else 'no-venv'
print(sys.version.split()[0], sys.implementation.cache_tag, sys.base_prefix, venv)
`;

/** Empty where a tool is missing or does not run; Debian has Pythons that cannot make environments. */
export function readToolchain(): Toolchain {
  return { go: outputOf('go', ['version']), python: outputOf('python3', ['-c', PYTHON_SAYS]) };
}

/** For a module that wants a newer Go, Go would fetch one; the recipes are built with the one that is installed. */
export const OWN_GO = { GOTOOLCHAIN: 'local', GOWORK: 'off' };

function outputOf(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      // A folder without go.mod, which would have a say in the version.
      cwd: tmpdir(),
      env: { ...process.env, ...OWN_GO },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    }).trim();
  } catch {
    return '';
  }
}

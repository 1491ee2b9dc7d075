import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const REQUIREMENTS = join(__dirname, 'python/requirements.txt');
const PIP = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
const PINNED = ['--only-binary', ':all:', '--require-hashes', '--requirement', REQUIREMENTS];

/** An interpreter with the packages of requirements.txt, or why there is none. */
export type PythonPackages =
  | { readonly python: string; readonly missing?: undefined }
  | { readonly python?: undefined; readonly missing: string };

/**
 * Installs the packages into a virtual environment, once for each Python and list of packages: in the user's cache folder, so that
 * clones share it.
 */
export function pythonPackages(): PythonPackages {
  const version = output('python3', ['--version']);
  if (version.failed) return { missing: `there is no Python 3: ${version.failed}` };
  const folder = join(cacheRoot(), hash(version.stdout, readFileSync(REQUIREMENTS, 'utf8')));
  const failed = existsSync(folder) ? undefined : install(folder);
  return failed ? { missing: `moto cannot be installed from PyPI: ${failed}` } : { python: join(folder, 'bin/python') };
}

/** A relative path in the variable is to be ignored (XDG Base Directory Specification 0.8). */
function cacheRoot(): string {
  const { XDG_CACHE_HOME } = process.env;
  const base = XDG_CACHE_HOME?.startsWith('/') ? XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(base, 'cdk8s-auto-https/infra-emulator');
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** The folder appears whole or not at all. An interpreter that is moved still finds its packages; scripts beside it do not. */
function install(folder: string): string | undefined {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    const failed =
      output('python3', ['-m', 'venv', unfinished]).failed ??
      output(join(unfinished, 'bin/python'), [...PIP, ...PINNED]).failed;
    // Another process may have been faster.
    if (!failed && !existsSync(folder)) renameSync(unfinished, folder);
    return failed;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function output(command: string, args: readonly string[]): { readonly stdout: string; readonly failed?: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  const failed = status === 0 ? undefined : (error?.message ?? stderr.trim().split('\n').at(-1));
  return { stdout: stdout ?? '', failed };
}

import { spawnSync } from 'node:child_process';

/** What a kustomization renders to, or why it was not rendered. */
export type Rendered = { readonly text: string } | { readonly problem: string };

/** Renders the kustomization of a folder. */
export type Render = (folder: string) => Rendered;

const TOOLS: readonly (readonly [string, ...string[]])[] = [
  ['kustomize', 'build'],
  ['kubectl', 'kustomize'],
];
const LONGEST_MS = 20_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Renders with the first tool that is installed. Plugins, functions and Helm stay off, and files outside of the kustomization are not loaded,
 * as is the tools' own default.
 */
export function renderWithTools(folder: string, env: NodeJS.ProcessEnv = process.env): Rendered {
  for (const [command, ...args] of TOOLS) {
    const { error, status, stdout, stderr } = spawnSync(command, [...args, folder], {
      encoding: 'utf8',
      env,
      timeout: LONGEST_MS,
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ENOENT' || code === 'EACCES') continue;
    if (code === 'ETIMEDOUT') return { problem: `${command} took more than ${LONGEST_MS / 1000} s` };
    if (status === 0) return { text: stdout };
    return { problem: `${command} says ${reasonIn(stderr) || code || `exit ${status}`}` };
  }
  return { problem: 'neither kustomize nor kubectl is installed' };
}

/** The first line that says something; kubectl wraps it as a log entry: `… err="…"`, or `… err=<` and the lines after. */
function reasonIn(stderr: string): string {
  const quoted = /\berr=("(?:[^"\\]|\\.)*")/.exec(stderr)?.[1];
  const said = quoted === undefined ? stderr.replace(/^.*\berr=<$/m, '') : unquoted(quoted);
  const line = said.split('\n').find((one) => one.trim() !== '') ?? '';
  return line.replace(/^error:\s*/i, '').trim();
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

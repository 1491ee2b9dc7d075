import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from '../../lib/cli/parse';
import { argumentsOf } from './printed-by';
import type { ShellCommand } from './shell-commands';

const ROOT = resolve(__dirname, '../..');

interface ShellRule {
  readonly command: RegExp;
  /** What is wrong with a command that the rule is for. */
  readonly faults: (command: ShellCommand, folder: string) => readonly string[];
}

/** One rule a kind of command; the first that matches counts, and a command without a rule is a fault. */
const RULES: readonly ShellRule[] = [
  { command: /^npm (ci|test|install)$/, faults: () => [] },
  { command: /^npm run /, faults: missingScript },
  { command: /^npm (i|install) /, faults: unknownPackages },
  { command: /^npx auto-https /, faults: wrongArguments },
  { command: /^npx /, faults: missingBinary },
  { command: /^cd /, faults: ({ words }, folder) => missingFiles([words[1] ?? ''], folder) },
  { command: /^sh /, faults: ({ words }, folder) => missingFiles([words[1] ?? ''], folder) },
  // What reads the repository runs.
  { command: /^(grep|ls) /, faults: failure },
  // What asks a cluster can only name what this repository makes.
  { command: /^kubectl /, faults: unknownObjects },
  // What needs a network, an account or another repository.
  { command: /^(helm|kustomize|aws|curl|dig|git|jq|npx cdk|terraform) /, faults: () => [] },
];

/** Folders of this repository; a word that begins with one is a path that has to exist. */
const OWN_PATH = /^(dist|install|docs|charts|lib|crds|examples)\//;

/** What is wrong with a command on a page. */
export function shellFaults(command: ShellCommand, page: string): readonly string[] {
  const rule = RULES.find((each) => each.command.test(command.line));
  if (rule === undefined) return [`no rule of test/docs/shell-rules.ts is for "${command.line}"`];
  const folder = packageFolder(page);
  const paths = command.words.filter((word) => OWN_PATH.test(word) && !word.includes('*'));
  return [...missingFiles(paths, folder), ...rule.faults(command, folder)];
}

/** The folder whose package.json a page's commands are for. */
function packageFolder(page: string): string {
  let folder = resolve(ROOT, dirname(page));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

function missingFiles(paths: readonly string[], folder: string): string[] {
  return paths.filter((path) => !existsSync(join(folder, path))).map((path) => `${path} does not exist`);
}

function manifest(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function missingScript({ words: [, , script = ''] }: ShellCommand, folder: string): string[] {
  return script in manifest(folder).scripts ? [] : [`package.json has no script "${script}"`];
}

/** Installed are this package, its peers and tools that it is tried with. */
function unknownPackages({ words }: ShellCommand): string[] {
  const { name, peerDependencies, devDependencies } = manifest(ROOT);
  const known = [name, ...Object.keys({ ...peerDependencies, ...devDependencies }), 'tsx', 'ts-jest'];
  const wanted = words.slice(2).filter((word) => !word.startsWith('-'));
  return wanted.filter((word) => !known.includes(word) && !word.endsWith('.tgz')).map((word) => `unknown: ${word}`);
}

function missingBinary({ words: [, binary = ''] }: ShellCommand): string[] {
  const found = ['tsx', 'cdk'].includes(binary) || existsSync(join(ROOT, 'node_modules/.bin', binary));
  return found ? [] : [`no package has the command "${binary}"`];
}

/** The program says itself what is wrong with them. */
function wrongArguments({ words }: ShellCommand): string[] {
  try {
    parse(argumentsOf(words));
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

function failure({ line }: ShellCommand, folder: string): string[] {
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? [] : [`"${line}" ends with ${status}: ${stderr}`];
}

/** Objects as `kind/name`, and namespaces, stand in dist/ or in install/. */
function unknownObjects({ words }: ShellCommand): string[] {
  const named = words.flatMap((word) => /^[a-z]+\/([-a-z0-9.]+)$/.exec(word)?.[1] ?? []);
  const namespaces = words.filter((_, index) => /^(-n|--namespace)$/.test(words[index - 1] ?? ''));
  const made = ['dist', 'install'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  const names = new Set(made.join('\n').match(/[a-z0-9][-a-z0-9.]*/g));
  return [...named, ...namespaces].filter((name) => !names.has(name)).map((name) => `nothing makes "${name}"`);
}

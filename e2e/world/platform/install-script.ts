import { basename } from 'node:path';
import { InvalidInputError } from '../../../lib/errors';

/** What a line of install.sh does; `text` is the line itself. */
export type InstallStep = { readonly text: string } & (
  | { readonly does: 'apply'; readonly file: string }
  | { readonly does: 'crds' }
  | { readonly does: 'release'; readonly release: Release }
  /** Arguments of kubectl. */
  | { readonly does: 'wait'; readonly args: readonly string[] }
);

export interface Release {
  readonly name: string;
  /** The chart's name without its repository. */
  readonly chart: string;
  readonly namespace: string;
  /** Path from the folder that holds install/. */
  readonly values: string;
}

/** The steps of install/install.sh, in its order. @throws InvalidInputError for a line that is none of those it has had so far */
export function readInstallScript(script: string): InstallStep[] {
  return commands(script).flatMap((text) => (SETTING_UP.test(text) ? [] : [stepOf(text)]));
}

const SETTING_UP = /^(set -eu|cd "\$\(dirname "\$0"\)\/\.\.")$/;

/** Continued lines and pipes are one command. */
function commands(script: string): string[] {
  const joined = script.replace(/\\\n\s*/g, '').replace(/\|\n\s*/g, '| ');
  return joined
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function stepOf(text: string): InstallStep {
  const words = wordsOf(text);
  const starts = (...first: string[]) => first.every((word, index) => words[index] === word);
  if (starts('kubectl', 'apply', '-f')) return { text, does: 'apply', file: words[3] ?? '' };
  if (starts('helm', 'show', 'crds')) return { text, does: 'crds' };
  if (starts('helm', 'upgrade', '--install')) return { text, does: 'release', release: releaseOf(words) };
  if (starts('kubectl', 'wait') || starts('kubectl', 'rollout', 'status'))
    return { text, does: 'wait', args: words.slice(1) };
  throw new InvalidInputError({
    what: `install.sh says ${text}`,
    why: 'the world installs the platform by the lines of that script, and does not know this one',
    fix: 'Teach e2e/world/platform/install-script.ts what the line does.',
  });
}

function releaseOf(words: readonly string[]): Release {
  const [, , , name = '', chart = ''] = words;
  const flag = (wanted: string) => words[words.indexOf(wanted) + 1] ?? '';
  return { name, chart: basename(chart), namespace: flag('--namespace'), values: flag('--values') };
}

/** As a shell splits them, as far as the script uses one: words, some of them or parts of them in single quotes. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?:[^\s']|'[^']*')+/g)].map(([word]) => word.replace(/'/g, ''));
}

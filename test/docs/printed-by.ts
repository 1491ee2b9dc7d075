import { nodeSystem } from '../../lib/cli/node-system';
import { parse } from '../../lib/cli/parse';
import { Progress } from '../../lib/cli/progress';
import { run } from '../../lib/cli/run';
import { shellCommands } from './shell-commands';

/** The arguments of `npx auto-https …`. */
export function argumentsOf(words: readonly string[]): readonly string[] {
  return words.slice(2);
}

/** What a command of this package prints, at the top of the repository. */
export function printedBy(line: string): string {
  const [command] = shellCommands({ text: line });
  if (!command || !line.startsWith('npx auto-https ')) throw new Error(`"${line}" is no command of this package`);
  const system = nodeSystem(new Progress({ write: () => undefined, now: () => 0 }), { stdout: {}, env: {} });
  const parsed = parse(argumentsOf(command.words));
  if (parsed.name === 'synth') throw new Error(`what "${line}" prints depends on the run before it`);
  return run(parsed, system).stdout;
}

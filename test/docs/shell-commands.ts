import type { CodeBlock } from './code-blocks';

/** A command of a shell block, with its words; quotes are taken off. */
export interface ShellCommand {
  readonly line: string;
  readonly words: readonly string[];
}

const WORD = /'[^']*'|"[^"]*"|[^\s'"]+/g;

/** The commands of a block: comments left out, continued lines joined, pipes and lists taken apart. */
export function shellCommands({ text }: Pick<CodeBlock, 'text'>): ShellCommand[] {
  return text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(/\s*(?:\|\||&&|\||;)\s*(?=(?:[^']*'[^']*')*[^']*$)/))
    .filter((line) => line !== '')
    .map((line) => ({ line, words: (line.match(WORD) ?? []).map((word) => word.replace(/^(['"])(.*)\1$/, '$2')) }));
}

import type { SourceFile } from '../guards/repository-files';
import { pages } from './pages';

/** A fenced code block of a page. */
export interface CodeBlock {
  readonly page: string;
  /** Line of the page that its text begins on, from 1. */
  readonly line: number;
  readonly language: string;
  /** What follows the language: the file that the block is, or is an excerpt of. */
  readonly caption: string;
  readonly text: string;
  /** A file of test/docs/setup/ that the block goes on from: `<!-- setup: NAME -->` on the line above it. */
  readonly setup?: string;
  /** The program of test/docs/errors/ that throws what a text block shows: `<!-- thrown by: NAME -->`. */
  readonly thrownBy?: string;
  /** The command that prints what a text block shows: `<!-- printed by: npx auto-https … -->`. */
  readonly printedBy?: string;
}

const FENCE = /^( *)(```+)([^\n]*)\n([\s\S]*?)^\1\2 *$/gm;
const COMMENT = /<!-- (setup|thrown by|printed by): ([^\n]+) -->\n+ *$/;

/** The fenced code blocks of a page, in order. */
export function codeBlocksOf({ path, text }: SourceFile): CodeBlock[] {
  return [...text.matchAll(FENCE)].map((match) => {
    const [, indent = '', , info = '', body = ''] = match;
    const before = text.slice(0, match.index);
    const [language = '', ...caption] = info.trim().split(' ');
    const [, comment, name] = COMMENT.exec(before) ?? [];
    return {
      page: path,
      line: before.split('\n').length + 1,
      language,
      caption: caption.join(' '),
      text: body.replace(new RegExp(`^${indent}`, 'gm'), ''),
      setup: comment === 'setup' ? name : undefined,
      thrownBy: comment === 'thrown by' ? name : undefined,
      printedBy: comment === 'printed by' ? name : undefined,
    };
  });
}

/** Every code block of every page in one of the languages. */
export function codeBlocks(...languages: readonly string[]): CodeBlock[] {
  return pages()
    .flatMap(codeBlocksOf)
    .filter(({ language }) => languages.includes(language));
}

/** Where a block stands, for the name of its test. */
export function placeOf({ page, line, caption }: CodeBlock): string {
  return `${page}:${line}${caption && ` ${caption}`}`;
}

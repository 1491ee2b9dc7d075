import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { CodeBlock } from './code-blocks';

const SETUPS = join(__dirname, 'setup');

/**
 * Writes a block as a module. Its lines keep the numbers they have on the page, so that messages of the compiler point there; the
 * names that it takes from its setup come before them, and an app of the setup is synthesized after them.
 *
 * @returns the file
 */
export function writeModule(folder: string, block: CodeBlock): string {
  const file = join(folder, `${block.page.replace(/\W+/g, '-')}.${block.line}.ts`);
  const names = block.setup === undefined ? [] : namesFrom(block.setup, block.text);
  const setup = relative(folder, join(SETUPS, block.setup ?? ''));
  const before = names.length > 0 ? `import { ${names.join(', ')} } from './${setup}';` : 'export {};';
  const after = names.includes('app') ? 'app.synth();\n' : '';
  writeFileSync(file, `${before}${'\n'.repeat(block.line - 1)}${block.text}${after}`);
  return file;
}

/** What a setup exports and a block uses without declaring it; always the app. */
function namesFrom(setup: string, text: string): string[] {
  const exported = readFileSync(join(SETUPS, `${setup}.ts`), 'utf8').matchAll(/^export (?:const|class) (\w+)/gm);
  const declares = (name: string) => new RegExp(`\\b(?:const|class|function) ${name}\\b`).test(text);
  const uses = (name: string) => name === 'app' || new RegExp(`\\b${name}\\b`).test(text);
  return [...exported].map(([, name]) => name as string).filter((name) => uses(name) && !declares(name));
}

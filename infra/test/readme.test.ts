import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { stacksFor } from './synthesize';

const read = (path: string) => readFileSync(join(__dirname, '..', path), 'utf8');
const README = read('README.md');

/** First cells of the table under a heading, without what is above the settings of a group. */
function namesUnder(heading: string): string[] {
  const [, section = ''] = README.split(`## ${heading}\n`);
  const cells = section.split('\n## ')[0]?.match(/^\| (`[^|]*) \|/gm) ?? [];
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

test('every setting is in the table, and nothing else', () => {
  const fields = [...read('lib/config/settings.ts').matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name = '']) => name);
  const groups = new Set(['network', 'cluster', 'compute', 'serviceAccounts']);
  // Of a ServiceAccount, which the table tells in words.
  const parts = new Set(['namespace', 'zone']);
  const documented = new Set(namesUnder('Settings').map((name) => name.split('.').at(-1)));
  expect([...documented].sort()).toEqual(
    [...new Set(fields)].filter((name) => !groups.has(name) && !parts.has(name)).sort(),
  );
});

test('every stack is in the table, in the order of deployment', () => {
  expect(namesUnder('Stacks')).toEqual(stacksFor().map(({ id }) => id));
});

import { symlinkSync } from 'node:fs';
import type { Metafile } from 'esbuild';

import { ImportedNames } from '../../../../lib/launch/bundle/imported-names';
import { SmallProject } from '../small-project';

let project: SmallProject;
afterEach(() => project.remove());

/** What imports of a file look for, by folder. */
function lookedFor(file: string, ...originals: readonly string[]): Record<string, string[]> {
  const imports = originals.map((original) => ({ path: '', kind: 'import-statement' as const, original }));
  const inputs: Metafile['inputs'] = {
    [file]: { bytes: 0, imports: [...imports, { path: 'x', kind: 'import-statement' }] },
  };
  const { stems } = new ImportedNames(project.folder, inputs);
  return Object.fromEntries([...stems].map(([path, names]) => [path.slice(project.folder.length + 1), [...names]]));
}

const EVERYWHERE = ['package', 'tsconfig', 'jsconfig', 'index', 'node_modules'];

test('a file may be hidden by one with another ending, and by a folder', () => {
  project = new SmallProject({ 'charts/a.ts': '', 'charts/b/index.ts': '' });
  expect(lookedFor('charts/main.ts', './a', './b', './a', 'node:fs', '#own')).toEqual({
    charts: [...EVERYWHERE, 'a', 'b'],
    'charts/b': EVERYWHERE,
    '': EVERYWHERE,
  });
});

test('a package may be hidden by a nearer one', () => {
  project = new SmallProject({
    'packages/one/node_modules/other/index.js': '',
    'node_modules/@scope/pack/index.js': '',
    'node_modules/plain.js/index.js': '',
  });
  symlinkSync('plain.js', project.path('node_modules/linked'));
  expect(lookedFor('packages/one/main.ts', '@scope/pack/deep', 'plain.js', 'linked')).toEqual({
    'packages/one': EVERYWHERE,
    'packages/one/node_modules': ['@scope', 'plain', 'linked'],
    'packages/one/node_modules/@scope': ['pack'],
    node_modules: ['@scope', 'plain', 'linked'],
    'node_modules/@scope': ['pack'],
  });
});

test('what is no file looks for nothing', () => {
  project = new SmallProject({ 'charts/a.ts': '' });
  expect(lookedFor('auto-https-package:charts/a.ts', './b')).toEqual({});
});

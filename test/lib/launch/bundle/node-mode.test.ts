import { hasNodeModule } from '../../../../lib/launch/bundle/node-mode';
import { SmallProject } from '../small-project';

let project: SmallProject;
afterEach(() => project.remove());

const has = (...paths: readonly string[]) => hasNodeModule(paths.map((path) => project.path(path)));

test('an ending says what a source is, else the nearest package.json', () => {
  project = new SmallProject({
    'package.json': '{ "type": "commonjs" }',
    'new/package.json': '{ "type": "module" }',
    'new/old/package.json': '{}',
    'new/broken/package.json': '{',
  });
  expect(has('main.ts', 'below/a.js', 'new/a.cts', 'new/data.json', 'new/old/a.tsx')).toBe(false);
  expect(has('main.ts', 'a.mts')).toBe(true);
  expect(has('main.ts', 'a.mjs')).toBe(true);
  expect(has('main.ts', 'new/below/a.ts')).toBe(true);
  expect(has('new/broken/a.js')).toBe(true);
  expect(hasNodeModule(['/no-such-folder/a.ts'])).toBe(false);
});

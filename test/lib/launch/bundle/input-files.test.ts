import { inputFiles } from '../../../../lib/launch/bundle/input-files';

test('what a plugin made up is no file, nor is what is kept from Node, nor what came without a name', () => {
  const input = { bytes: 0, imports: [] };
  const names = ['main.ts', '../a.ts', 'auto-https-package:/p/a.js', '(disabled):b.js', '<stdin>', 'C:/p/c.ts'];
  const inputs = Object.fromEntries(names.map((name) => [name, input]));
  const files = inputFiles('/p', { inputs, outputs: {} });
  expect(files.slice(0, 2)).toEqual(['/p/main.ts', '/a.ts']);
  expect(files).toHaveLength(3);
});

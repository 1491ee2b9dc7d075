import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const INFRA = join(__dirname, '../..');
const SOURCES = [
  'main.ts',
  'config.ts',
  ...readdirSync(join(INFRA, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('lib', path)),
];

/** Imports of the manifests' package that are there at run time; types vanish. */
function foreignImports(path: string, text: string): string[] {
  const lines = text.match(/^(import|export)\b.*\bfrom '.*';$/gm) ?? [];
  const up = '../'.repeat(path.split('/').length);
  return lines.filter((line) => line.includes(`'${up}`) && !line.startsWith('import type '));
}

test("of the manifests' package the schema of the hand-over alone is read: npm ci here is enough", () => {
  const imports = SOURCES.flatMap((path) => foreignImports(path, readFileSync(join(INFRA, path), 'utf8')));
  expect(imports).toEqual(["import schema from '../../../lib/handover/handover.schema.json';"]);
});

test('any other import is seen', () => {
  const text = "import { a } from '../../lib/a';\nimport type { B } from '../../lib/b';\nimport { c } from '../c';\n";
  expect(foreignImports('lib/x.ts', text)).toEqual(["import { a } from '../../lib/a';"]);
});

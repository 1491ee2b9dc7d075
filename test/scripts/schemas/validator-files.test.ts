import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SCHEMAS, validatorFiles } from '../../../scripts/schemas/validator-files';

const FOLDER = resolve(__dirname, '../../../lib/schema/compiled');

test.each(Object.entries(SCHEMAS))('%s is made of %s as it is', (name) => {
  expect(readFileSync(resolve(FOLDER, name), 'utf8')).toBe(validatorFiles().get(name));
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { validatorCode } from './compile-schema';
import { validatorFile } from './validator-file';

const ROOT = resolve(__dirname, '../..');

/** File of a validator → the schema that it is made of. */
export const SCHEMAS: Readonly<Record<string, string>> = {
  'facts.ts': 'lib/wiring/facts/facts.schema.json',
  'handover.ts': 'lib/handover/handover.schema.json',
  'platform-contract.ts': 'lib/platform/platform.contract.schema.json',
};

/** File name → text. */
export function validatorFiles(): ReadonlyMap<string, string> {
  return new Map(Object.entries(SCHEMAS).map(([name, source]) => [name, fileOf(source)]));
}

function fileOf(source: string): string {
  return validatorFile(source, validatorCode(JSON.parse(readFileSync(resolve(ROOT, source), 'utf8'))));
}

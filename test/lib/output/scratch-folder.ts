import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONG_AGO = new Date('2020-02-20T20:20:20Z');

/** A folder for one test file, removed after its tests. */
export function scratchFolder() {
  const path = mkdtempSync(join(tmpdir(), 'output-'));
  afterAll(() => rmSync(path, { recursive: true }));
  const at = (name: string) => join(path, name);
  return {
    path,
    at,
    list: (name = '') => readdirSync(at(name)).sort(),
    read: (name: string) => readFileSync(at(name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(at(name), text),
    /** Makes a file look old, so that a later write shows without waiting. */
    age: (name: string) => utimesSync(at(name), LONG_AGO, LONG_AGO),
    isAged: (name: string) => statSync(at(name)).mtimeMs === LONG_AGO.getTime(),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|[\s,{}[\]"])\/\/.*$/gm;
const EXTENDS = /"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")/;

/**
 * A tsconfig.json, and all that it extends.
 *
 * @returns none where one of them cannot be found
 */
export function tsconfigChain(file: string, seen: readonly string[] = []): readonly string[] | undefined {
  if (seen.includes(file)) return [];
  const [, bases = ''] = EXTENDS.exec(readFileSync(file, 'utf8').replace(COMMENTS, '')) ?? [];
  const chain = [file];
  for (const [, base = ''] of bases.matchAll(/"([^"]*)"/g)) {
    const found = baseOf(file, base);
    const more = found === undefined ? undefined : tsconfigChain(found, [...seen, file]);
    if (more === undefined) return undefined;
    chain.push(...more);
  }
  return chain;
}

function baseOf(file: string, base: string): string | undefined {
  if (!/^([./]|[A-Za-z]:)/.test(base)) return ofPackage(file, base);
  const path = resolve(dirname(file), base);
  return [path, `${path}.json`].find((each) => existsSync(each) && each.endsWith('.json'));
}

function ofPackage(file: string, base: string): string | undefined {
  const { resolve: find } = createRequire(file);
  for (const name of [base, `${base}.json`, `${base}/tsconfig.json`]) {
    try {
      return find(name);
    } catch {
      // The next name may be there.
    }
  }
  return undefined;
}

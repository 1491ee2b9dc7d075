import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/**
 * Whether any of some sources is what Node calls an ES module. In such a one `import x from` a package of CommonJS means something
 * else than from one of ES modules, as in no other source.
 *
 * @param paths absolute
 */
export function hasNodeModule(paths: readonly string[]): boolean {
  if (paths.some((path) => /\.m[jt]s$/.test(path))) return true;
  const others = paths.filter((path) => /^\.[jt]sx?$/.test(extname(path)));
  return [...new Set(others.map((path) => dirname(path)))].some((folder) => typeOf(folder) === 'module');
}

/** What the nearest package.json says. */
function typeOf(folder: string): unknown {
  const above = dirname(folder);
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type;
  } catch {
    return above === folder ? undefined : typeOf(above);
  }
}

import fc from 'fast-check';
import { parseStream } from '../../lib/manifests/parse-stream';
import { checkManifests } from '../../lib/wiring/check-manifests';
import type { Finding } from '../../lib/wiring/finding';
import type { Manifest } from '../../lib/wiring/manifest';
import { loadTrees, type TreeStyle } from './load';

const styles = loadTrees();

function manifestsOf({ base }: TreeStyle): Manifest[] {
  return Object.entries(base).flatMap(([file, text]) => parseStream(text, file).manifests);
}

/** Words that tell of a value that was not filled in. */
const UNFILLED = /\{[a-z]\w*\}|\bundefined\b|\[object Object\]|\bNaN\b/;

/** Findings whose words no user could read. */
function unreadable(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ code, what, why, fix }) =>
    [what, why, fix].filter((text) => UNFILLED.test(text) || text.trim() === '').map((text) => `${code}: ${text}`),
  );
}

describe.each(styles)('$style', (style) => {
  const manifests = manifestsOf(style);

  test('without any one of its objects, what is said can be read', () => {
    const said = manifests.flatMap((_, index) => {
      const others = manifests.filter((_one, other) => other !== index);
      return unreadable(checkManifests(others, { complete: index % 2 === 0 }).findings);
    });
    expect([...new Set(said)]).toEqual([]);
  });

  test('with some of its values replaced, nothing is thrown, and what is said can be read', () => {
    const paths = manifests.flatMap(({ object }, index) => pathsOf(object).map((path) => [index, path] as const));
    const replaced = fc.record({ at: fc.nat(paths.length - 1), by: fc.oneof(ODD, fc.jsonValue({ maxDepth: 2 })) });
    const breaks = fc.array(replaced, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(breaks, (all) => {
        const broken = structuredClone(manifests.map(({ object }) => object));
        for (const { at, by } of all) {
          const [index, path] = paths[at] as (typeof paths)[number];
          put(broken[index] as Json, path, by);
        }
        const { findings } = checkManifests(
          broken.map((object) => ({ object })),
          { complete: true },
        );
        // What was put in is echoed, and may look like anything.
        expect(findings.every(({ what }) => what !== '')).toBe(true);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

type Json = Record<string, unknown>;

/** Values that people really leave behind. */
const ODD = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  0,
  -1,
  99_999,
  true,
  [],
  {},
  [null],
  [{}],
  '${VALUE}',
  '*',
  'a/b',
  '1.2.3.4',
);

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

/** Puts a value at a path, as far as the path is still there. */
function put(object: Json, path: readonly string[], value: unknown): void {
  let at: unknown = object;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return;
    at = (at as Json)[key];
  }
  if (typeof at === 'object' && at !== null) (at as Json)[path.at(-1) as string] = value;
}

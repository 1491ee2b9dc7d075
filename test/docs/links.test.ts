import { existsSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import type { SourceFile } from '../guards/repository-files';
import { anchorsOf, linksOf } from './markdown-links';
import { pages } from './pages';

const ROOT = resolve(__dirname, '../..');
const ALL = pages();
/** Pages that lead to all that stand beside them; those of the checks are generated, and so is their list. */
const INDEXES = ['docs/README.md', 'docs/checks/README.md'];

/** Why a link of a page leads nowhere; links to the Internet are only looked at. */
function linkFault(from: SourceFile, link: string, all: readonly SourceFile[]): string | undefined {
  if (/^[a-z]+:/.test(link)) return URL.canParse(link) && link.startsWith('https://') ? undefined : 'is no https URL';
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from.path : normalize(join(dirname(from.path), path));
  if (!existsSync(join(ROOT, target))) return 'does not exist';
  const page = all.find((each) => each.path === target);
  return anchor !== undefined && page && !anchorsOf(page).has(anchor) ? 'has no such heading' : undefined;
}

test.each(ALL)('every link of $path leads somewhere', (page) => {
  const faults = linksOf(page).flatMap((link) => {
    const fault = linkFault(page, link, ALL);
    return fault === undefined ? [] : [`${link} ${fault}`];
  });
  expect(faults).toEqual([]);
});

test('docs/README.md leads to every page of docs/, to those of checks by their list', () => {
  const linked = new Set(ALL.filter(({ path }) => INDEXES.includes(path)).flatMap(targetsOf));
  const others = ALL.filter(({ path }) => path.startsWith('docs/') && path !== INDEXES[0]);
  expect(others.map(({ path }) => path).filter((path) => !linked.has(path))).toEqual([]);
});

function targetsOf(page: SourceFile): string[] {
  return linksOf(page).map((link) => normalize(join(dirname(page.path), link.split('#')[0] ?? '')));
}

test('anchors are those of GitHub', () => {
  const text = "# Let's Encrypt: `main.ts`, twice\n## A [link](x.md)\n## A link\n```sh\n# no heading\n```\n";
  expect([...anchorsOf({ path: 'a.md', text })]).toEqual(['lets-encrypt-maints-twice', 'a-link', 'a-link-1']);
});

test('links in code are none', () => {
  const text = '[one](a.md) `[two](b.md)`\n```text\n[three](c.md)\n```\n<img src="d.svg" alt="">\n';
  expect(linksOf({ path: 'a.md', text })).toEqual(['a.md', 'd.svg']);
});

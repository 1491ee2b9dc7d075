import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blog, intranet, portal, shop, teamHost } from '../../../../e2e/questions/apps/apps';
import { synthesizeArticle } from '../../../../e2e/questions/apps/synthesize-article';
import { synthesizeTeam } from '../../../../e2e/questions/apps/synthesize-team';
import { synthesizeWildcard, WILDCARD_FILES } from '../../../../e2e/questions/apps/synthesize-wildcard';
import { changedFiles } from '../../../../e2e/questions/tree/changed-files';
import { readTree } from '../../../../e2e/questions/tree/read-tree';
import { sampleHandover } from '../../../../lib';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'synthesized-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const dist = (name: string) => readTree(join(folder, name, 'dist'));

test('the platform without more apps is the committed one', () => {
  synthesizeArticle(join(folder, 'article'), []);
  expect(changedFiles(readTree('dist'), dist('article'))).toEqual([]);
});

test('more apps add files of hosts and routes and change no other', () => {
  synthesizeArticle(join(folder, 'more'), [shop, blog, teamHost, portal, intranet]);
  const added = changedFiles(readTree('dist'), dist('more'));
  expect(added.filter((name) => !/^(60-host|70-app)-apps-/.test(name))).toEqual([]);
  expect(added).toHaveLength(9);
});

test("a team's repository makes what is in its namespace alone", () => {
  synthesizeTeam(join(folder, 'team'), join(folder, 'more/platform.contract.json'));
  expect([...dist('team').keys()]).toEqual(['70-app-apps-team.k8s.yaml']);
});

test('the wildcard is added to the platform by the files that are named for it', () => {
  synthesizeWildcard(join(folder, 'wild'), sampleHandover());
  expect([...dist('wild').keys()]).toEqual(expect.arrayContaining(WILDCARD_FILES));
  const install = readTree(join(folder, 'wild/install')).get('cert-manager.values.yaml');
  expect(install).toContain('--dns01-recursive-nameservers-only');
});

import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { Journal } from '../../../../lib/output/transaction/journal';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
const journal = Journal.beside(folder.at('dist'));
mkdirSync(journal.folder);

const write = (text: string) => folder.write('.auto-https-synth/plan.json', text);

test('lies beside the folder of the manifests, and holds contents by number', () => {
  expect(journal.folder).toBe(folder.at('.auto-https-synth'));
  expect(journal.content(7)).toBe(join(journal.folder, 'new', '7'));
  expect(journal.told).toMatch(/\.auto-https-synth$/);
});

test('a plan is read as it was written, also after the checkout was moved', () => {
  const step = { before: null, after: 'aa' };
  const plan = journal.planText([
    { file: folder.at('dist/a.yaml'), ...step },
    { file: folder.at('../elsewhere'), ...step },
  ]);
  expect(plan).not.toContain(folder.path);
  write(plan);
  expect(journal.readPlan()).toEqual([
    { file: folder.at('dist/a.yaml'), ...step },
    { file: folder.at('../elsewhere'), ...step },
  ]);
  mkdirSync(folder.at('moved'));
  renameSync(journal.folder, folder.at('moved/.auto-https-synth'));
  expect(Journal.beside(folder.at('moved/dist')).readPlan()?.[0]?.file).toBe(folder.at('moved/dist/a.yaml'));
  expect(journal.readPlan()).toBeUndefined();
});

test.each(['', '{', 'null', '{"version": 2, "steps": []}', '{"version": 1}'])('a plan %j is refused', (text) => {
  mkdirSync(journal.folder, { recursive: true });
  write(text);
  expect(() => journal.readPlan()).toThrow(
    /plan\.json is no plan that this release of cdk8s-auto-https can read: a synthesis stopped half way, and cannot be finished\. Finish it with the release that began it; or remove .*\.auto-https-synth, and synthesize with --force\.$/,
  );
});

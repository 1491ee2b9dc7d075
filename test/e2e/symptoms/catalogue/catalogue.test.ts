import { join } from 'node:path';
import { MUTATIONS } from '../../../../e2e/symptoms/catalogue';
import { NOT_SHOWN } from '../../../../e2e/symptoms/catalogue/not-shown';
import { changedObjects } from '../../../../e2e/symptoms/mutation/changes';
import { mutate, withGiven } from '../../../../e2e/symptoms/mutation/mutate';
import { readTree } from '../../../../e2e/symptoms/tree/read-tree';

const GOOD = readTree(join(__dirname, '../../../..'));

test.each(MUTATIONS)('$name applies to the committed dist/ and install/, and changes one object', (mutation) => {
  const before = withGiven(GOOD, mutation);
  const changed = changedObjects(before, mutate(GOOD, mutation));
  // An object under another name or in another namespace is one that is gone and one that is new.
  const renamed = mutation.edits.some((edit) => edit.does === 'set' && /^\/metadata\/name/.test(edit.at));
  expect(changed).toHaveLength(renamed ? 2 : 1);
});

test('names are unique and tell what a slip is', () => {
  const names = MUTATIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
});

test('every row of the catalogue has a slip, or a reason why it is not shown', () => {
  const rows = Array.from({ length: 124 }, (_, index) => index + 1);
  const shown = new Set(MUTATIONS.flatMap((mutation) => mutation.rows));
  expect(rows.filter((row) => shown.has(row) === row in NOT_SHOWN)).toEqual([]);
});

test('a value of install/ is a slip of a fresh cluster: the platform is installed once', () => {
  const late = MUTATIONS.filter(({ setup }) => setup !== 'plain');
  const edits = late.flatMap(({ edits, given = [] }) => [...edits, ...given]);
  expect(edits.filter((edit) => 'object' in edit && edit.object.startsWith('values '))).toEqual([]);
});

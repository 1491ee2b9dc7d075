import { differenceReport, differences } from '../../../scripts/crds/differences';

test('equal folders have no differences', () => {
  expect(differences(new Map([['a', '1']]), new Map([['a', '1']]))).toEqual([]);
});

test('a changed, a missing and a stale file are each named', () => {
  const generated = new Map(Object.entries({ a: '1', b: '1', c: '1' }));
  const committed = new Map(Object.entries({ a: '1', b: '2', d: '1' }));
  expect(differences(generated, committed)).toEqual(['b: differs', 'c: missing', 'd: no longer generated']);
});

test('the report says what differs, why that matters and what to run', () => {
  expect(differenceReport('imports', 'import', ['b.ts: differs'])).toBe(
    'imports/ is not what `npm run import` makes:\n' +
      '  imports/b.ts: differs\n' +
      'Generated files are never edited, or the next run would undo it. Run `npm run import` and review its diff.',
  );
});

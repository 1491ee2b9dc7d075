import { checkMade, importArguments, joinedSpec } from '../../../scripts/import/import-call';

const CRDS = new Map([
  ['a.example.com.yaml', '# a\n'],
  ['b.example.com.yaml', '# b\n'],
]);

test('all CRD files go into one call, as documents of one file', () => {
  expect(joinedSpec(CRDS)).toBe('# a\n---\n# b\n');
});

test('the call neither asks the registry nor writes to a cdk8s.yaml', () => {
  expect(importArguments('crds.yaml', 'made')).toEqual(expect.arrayContaining(['--no-save', '--no-check-upgrade']));
});

test('a module a group is what must come of it', () => {
  const made = new Map([
    ['b.example.com.ts', ''],
    ['a.example.com.ts', ''],
  ]);
  expect(checkMade(CRDS, made)).toBe(made);
});

test('a group that gave no module stops the run', () => {
  expect(() => checkMade(CRDS, new Map([['a.example.com.ts', '']]))).toThrow(
    'cdk8s import made "a.example.com.ts" instead of "a.example.com.ts, b.example.com.ts": each file in crds/ must hold ' +
      'one API group, and be named after it. Run `npm run crds`, which writes one file a group',
  );
});

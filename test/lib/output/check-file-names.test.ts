import { checkFileNames } from '../../../lib/output/check-file-names';

const FIX = 'Give the chart (its id is the name of its file) or the object another name.';

test('names that every file system holds pass', () => {
  const names = [
    '10-namespaces.k8s.yaml',
    'console.k8s.yaml',
    'auxiliary/nullable.yaml',
    'auxiliary/b.yaml',
    '.hidden',
    'com.yaml',
  ];
  expect(() => checkFileNames(names)).not.toThrow();
});

test('two files of one name are refused: cdk8s would let the last win', () => {
  expect(() => checkFileNames(['a.yaml', 'b.yaml', 'a.yaml'])).toThrow(
    `two charts or objects would be written to one file, "a.yaml": cdk8s lets the last of them win, and what the other holds would be missing. ${FIX}`,
  );
});

test.each([
  [['Web.yaml', 'web.yaml'], 'Web.yaml', 'web.yaml'],
  [['Team/a.yaml', 'team/b.yaml'], 'Team', 'team'],
  [['caf\u00e9.yaml', 'cafe\u0301.yaml'], 'caf\u00e9.yaml', 'cafe\u0301.yaml'],
])('%j are one name on some file systems', (names, one, other) => {
  expect(() => checkFileNames(names)).toThrow(
    `"${one}" and "${other}" are one name on file systems that ignore case: of two such files macOS and Windows keep one. ${FIX}`,
  );
});

test.each(['con.k8s.yaml', 'NUL', 'Aux.yaml', 'a/com1.yaml', 'lpt9.k8s.yaml', 'prn .yaml', 'conin$.yaml'])(
  '%s is a device on Windows',
  (name) => {
    expect(() => checkFileNames([name])).toThrow(/cannot be checked out everywhere: Windows takes ".*" for a device\./);
  },
);

test.each([
  ['a.', 'drops a dot'],
  ['a ', 'drops a dot'],
  ['a/../b.yaml', 'drops a dot'],
  ['a//b.yaml', 'drops a dot'],
  ['/a.yaml', 'drops a dot'],
  ['a:b.yaml', 'refuses < > :'],
  ['a\\b.yaml', 'refuses < > :'],
  ['a\u0007.yaml', 'refuses < > :'],
])('%j does not hold on Windows', (name, why) => {
  expect(() => checkFileNames([name])).toThrow(
    new RegExp(
      `^file name ${JSON.stringify(name).replace(/[\\.]/g, '\\$&')} cannot be checked out everywhere: Windows ${why}`,
    ),
  );
});

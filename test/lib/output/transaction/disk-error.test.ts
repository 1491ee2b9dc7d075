import { folderMissing, halfWay, nothingChanged } from '../../../../lib/output/transaction/disk-error';

const error = (code: string) => Object.assign(new Error(`${code}: said the system`), { code });

test('before anything changed it says so', () => {
  expect(nothingChanged('dist/a.yaml', error('ENOSPC')).message).toBe(
    'dist/a.yaml cannot be written (ENOSPC: said the system): nothing was changed: all files are as they were. ' +
      'Make room on the disk, and synthesize again.',
  );
});

test('on the way it tells where the rest is', () => {
  expect(halfWay('dist/a.yaml', error('EACCES'), '.auto-https-synth').message).toBe(
    'dist/a.yaml cannot be written (EACCES: said the system): some files are new and some are old; .auto-https-synth has what ' +
      'is missing. Get the right to write there, and synthesize again: that finishes it first.',
  );
});

test('a folder that cannot be made is told', () => {
  expect(folderMissing('dist', error('EROFS')).message).toBe(
    'dist cannot be written (EROFS: said the system): no chart has objects, so nothing else is missing; but who reads the folder ' +
      'looks for it. Make the file system writable, and synthesize again.',
  );
});

test.each([
  ['EDQUOT', 'Make room within your quota'],
  ['EPERM', 'Get the right to write there'],
  ['EIO', 'Mend what the system says'],
])('%s has its own fix', (code, fix) => {
  expect(nothingChanged('a', error(code)).fix).toBe(`${fix}, and synthesize again.`);
});

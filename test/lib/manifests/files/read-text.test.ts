import { join } from 'node:path';
import { problemOf, readText, textOf } from '../../../../lib/manifests/files/read-text';
import { writeFolder } from './write-folder';

/** What was read, or the fault. */
function read(content: string | Buffer, most?: number): unknown {
  const result = readText(join(writeFolder({ 'a.yaml': content }), 'a.yaml'), most);
  return 'fault' in result ? `${result.fault.code}: ${result.fault.what}` : result;
}

test('a text is read as it is', () => {
  expect(read('a: ü\n')).toEqual({ text: 'a: ü\n' });
  expect(read('a: "\ufffd"\n')).toEqual({ text: 'a: "\ufffd"\n' });
});

test.each([
  ['null bytes', Buffer.from('a\0b'), 'AH004: not text: it holds null bytes'],
  ['another encoding', Buffer.from([0x61, 0xe4, 0x62]), 'AH004: not text: it is not valid UTF-8'],
  ['UTF-16', Buffer.from('\ufeffa: 1', 'utf16le'), 'AH004: not text: it is UTF-16'],
  ['UTF-16 of the other order', Buffer.from([0xfe, 0xff, 0, 0x61]), 'AH004: not text: it is UTF-16'],
])('%s are a fault', (_, content, fault) => {
  expect(read(content)).toBe(fault);
});

test('what is too large is not read', () => {
  expect(read(Buffer.alloc(2 * 1024 * 1024 + 1, 0x61), 2)).toBe(
    'AH005: 3 MB is more than the 2 MB that are read of one file',
  );
  expect(textOf(Buffer.alloc(1024 * 1024 + 1), '<stdin>', 1)).toMatchObject({
    fault: { code: 'AH005', file: '<stdin>' },
  });
});

test('a file that git-crypt locked is no fault', () => {
  expect(read(Buffer.from('\0GITCRYPT\0\x01\x02'))).toEqual({ locked: true });
});

test('what is not there is a fault in words', () => {
  expect(readText('/nowhere/a.yaml')).toMatchObject({
    fault: { code: 'AH009', what: 'cannot be read: it does not exist' },
  });
  expect(readText('/')).toMatchObject({ fault: { what: 'cannot be read: it is a folder' } });
  expect(problemOf(Object.assign(new Error('x'), { code: 'EIO' }))).toBe('EIO');
  expect(problemOf(new Error('x'))).toBe('Error: x');
});

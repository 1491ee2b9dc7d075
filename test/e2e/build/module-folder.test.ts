import { moduleFolder } from '../../../e2e/build/module-folder';

const DOWNLOADED = JSON.stringify({ Path: 'a.test/one', Version: 'v1.2.3', Dir: '/modules/one', Sum: 'h1:abc=' });

test('a module whose checksum is committed is used', () => {
  expect(moduleFolder(DOWNLOADED, 'a.test/one v1.2.3 h1:abc=\na.test/one v1.2.3/go.mod h1:def=\n')).toBe(
    '/modules/one',
  );
});

test('a module whose checksum is not committed is refused, though go would have added it', () => {
  expect(() => moduleFolder(DOWNLOADED, 'a.test/one v1.2.3/go.mod h1:def=\n')).toThrow(
    'go.sum has no line "a.test/one v1.2.3 h1:abc=": nothing would prove that the bytes are the ones that were read before. ' +
      'Run `go mod download a.test/one` in that folder of e2e/servers, and commit go.sum.',
  );
});

import { hostList } from '../../../lib/app/hosts';

test('a host is a list of one, and a list stays in its order', () => {
  expect(hostList('HttpsHost "a"', 'a.sample.com')).toEqual(['a.sample.com']);
  expect(hostList('HttpsHost "a"', ['b.sample.com', '*.a.sample.com'])).toEqual(['b.sample.com', '*.a.sample.com']);
});

test.each([[[]], [undefined]])('no host is refused: %j', (hosts) => {
  expect(() => hostList('HttpsHost "a"', hosts as never)).toThrow(
    'HttpsHost "a" has no host: nothing could reach it. Give a host, such as "application.sample.com", or a list of them.',
  );
});

test('each host is checked', () => {
  expect(() => hostList('HttpsHost "a"', ['a.sample.com', 'B.sample.com'])).toThrow(
    'host "B.sample.com" has upper-case',
  );
});

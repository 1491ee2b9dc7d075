import { answerTo, headersOf } from '../../../../e2e/kubelet/echo/answer';

test('headers are named as Go names them, with a list of values each', () => {
  expect(headersOf(['x-forwarded-proto', 'https', 'Accept', 'a', 'accept', 'b'])).toEqual({
    'X-Forwarded-Proto': ['https'],
    Accept: ['a', 'b'],
  });
});

test.each([
  ['/headers', 200, 0],
  ['/status/503', 503, 0],
  ['/status/999', 200, 0],
  ['/delay/1.5', 200, 1.5],
  ['/delay/100', 200, 10],
])('%s is answered %d after %d s', (path, status, seconds) => {
  expect(answerTo(path)).toEqual({ status, seconds });
});

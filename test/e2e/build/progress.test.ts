import { Progress } from '../../../e2e/build/progress';

test('one line a step, with its number, its seconds and its size', () => {
  let now = 0;
  let text = '';
  const progress = new Progress(
    10,
    (more) => {
      text += more;
    },
    () => now,
  );
  progress.found(1, 'helm');
  progress.begin(2, 'Kubernetes 1.36.3', 'Go, about 7 min');
  progress.waiting();
  now = 412_340;
  progress.end(431_400_000);
  progress.begin(10, 'external-dns', 'Go');
  now += 1000;
  progress.broken('interrupted');
  expect(text).toBe(
    [
      ' 1/10  helm: in the cache',
      ' 2/10  Kubernetes 1.36.3 (Go, about 7 min) … waiting for another build … 412.3 s, 431 MB',
      '10/10  external-dns (Go) … interrupted after 1.0 s',
      '',
    ].join('\n'),
  );
});

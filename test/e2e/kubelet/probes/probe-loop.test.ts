import { ProbeLoop } from '../../../../e2e/kubelet/probes/probe-loop';

const cadence = { delayMs: 0, everyMs: 1, timeoutMs: 1, successes: 1, failures: 2 };

test('only a change of the verdict is told, and nothing after the stop', async () => {
  const answers = [true, true, false, true, false, false, true, false, false];
  const told: boolean[] = [];
  await new Promise<void>((done) => {
    const loop = new ProbeLoop(
      async () => answers.shift() ?? false,
      cadence,
      (passing) => {
        told.push(passing);
        if (told.length === 3) {
          loop.stop();
          done();
        }
      },
    );
  });
  expect(told).toEqual([true, false, true]);
  expect(answers).toEqual([false, false]);
});

test('a probe that throws has failed', async () => {
  const ask = () => Promise.reject(new Error('no port'));
  const passing = await new Promise<boolean>((told) => {
    const loop = new ProbeLoop(ask, cadence, (passes) => {
      loop.stop();
      told(passes);
    });
  });
  expect(passing).toBe(false);
});

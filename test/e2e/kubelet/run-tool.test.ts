import { runTool } from '../../../e2e/kubelet/run-tool';

test('a program gets its input, and its output is the answer', async () => {
  expect(await runTool(['cat'], 'in\n')).toBe('in\n');
});

test('what fails says why', async () => {
  await expect(runTool(['sh', '-c', 'echo broken >&2; exit 3'])).rejects.toThrow(
    'sh -c echo broken >&2; exit 3: broken',
  );
  await expect(runTool(['no-such-program'])).rejects.toThrow('no-such-program');
});

test('what hangs is ended', async () => {
  await expect(runTool(['sleep', '60'], '', 20)).rejects.toThrow('sleep 60');
});

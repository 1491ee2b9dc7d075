import { descendants } from '../../../../e2e/world/status/processes';

test('what came of a process, and nothing else', () => {
  const process = (pid: number, parent: number) => ({ pid, parent, memory: () => 0 });
  const all = [process(1, 0), process(10, 1), process(11, 10), process(12, 11), process(20, 1)];
  expect(descendants(10, all).map(({ pid }) => pid)).toEqual([10, 11, 12]);
});

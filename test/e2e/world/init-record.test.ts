import { readFileSync } from 'node:fs';
import { processMark } from '../../../e2e/world/init-record';

test('a process is known by its number and when it began, whatever its name', () => {
  const fields = Array.from({ length: 52 }, (_, index) => String(index + 1));
  const stat = ['4711', '(a) S b (c)', ...fields.slice(2)].join(' ');
  expect(processMark(`${stat}\n`)).toEqual({ pid: 4711, began: '22' });
});

test('it reads what the kernel writes', () => {
  const self = processMark(readFileSync('/proc/self/stat', 'utf8'));
  expect(self.pid).toBe(process.pid);
  expect(Number(self.began)).toBeGreaterThan(0);
});

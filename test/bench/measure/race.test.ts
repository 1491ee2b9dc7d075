import type { Command } from '../../../bench/measure/command';
import { race } from '../../../bench/measure/race';

const racer = (name: string, log: string[]) => ({
  name,
  command: { program: name, args: [] },
  before: () => void log.push(`before ${name}`),
});

test('all run in turn, each after its preparation, and outputs are looked at after the first round', () => {
  const log: string[] = [];
  const runOnce = ({ program }: Command) => {
    log.push(program);
    return { milliseconds: log.length, printed: '' };
  };
  const times = race([racer('a', log), racer('b', log)], 2, () => void log.push('first round'), runOnce);
  const round = ['before a', 'a', 'before b', 'b'];
  expect(log).toEqual([...round, 'first round', ...round]);
  expect([...times]).toEqual([
    ['a', [2, 7]],
    ['b', [4, 9]],
  ]);
});

test('who takes over a minute runs once', () => {
  const milliseconds = (program: string) => (program === 'slow' ? 60_001 : 60_000);
  const runOnce = ({ program }: Command) => ({ milliseconds: milliseconds(program), printed: '' });
  const times = race([racer('slow', []), racer('quick', [])], 3, undefined, runOnce);
  expect([times.get('slow')?.length, times.get('quick')?.length]).toEqual([1, 3]);
});

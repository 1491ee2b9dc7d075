import { readFileOf } from '../../../lib/cli/read-file';
import { memorySystem } from './memory-system';

test('a file that an option names is read', () => {
  expect(readFileOf('--facts', 'a', memorySystem({ a: 'text' }))).toBe('text');
});

test('one that cannot be read is wrong use', () => {
  const message = (error: Error) => {
    const readText = () => {
      throw error;
    };
    try {
      return readFileOf('--facts', 'a', { readText });
    } catch (fault) {
      return (fault as Error).message;
    }
  };
  const rest = 'the result would be another one without it. Give the path of a file that exists and is readable.';
  expect(message(Object.assign(new Error('no'), { code: 'EISDIR' }))).toBe(`--facts a cannot be read: EISDIR: ${rest}`);
  expect(message(new Error('odd'))).toBe(`--facts a cannot be read: odd: ${rest}`);
});

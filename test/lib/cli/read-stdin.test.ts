import type { readSync } from 'node:fs';
import { readStdin } from '../../../lib/cli/read-stdin';

/** A pipe that brings some texts, and errors by their code in between. */
function pipe(...parts: readonly string[]): typeof readSync {
  const left = [...parts];
  return ((_: number, chunk: Buffer) => {
    const part = left.shift() ?? '';
    if (/^E[A-Z]+$/.test(part)) throw Object.assign(new Error(part), { code: part });
    return chunk.write(part);
  }) as typeof readSync;
}

test('all that comes is read, however slowly', () => {
  expect(readStdin(pipe('kind: ', 'EAGAIN', 'List', '')).toString()).toBe('kind: List');
});

test('the end may be said as Windows says it', () => {
  expect(readStdin(pipe('kind', 'EOF')).toString()).toBe('kind');
});

test('what goes wrong is not hidden', () => {
  expect(() => readStdin(pipe('EISDIR'))).toThrow('EISDIR');
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interrupted, lastWords, remedy, runCommand } from '../../../e2e/build/command';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'command-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const shell = (script: string, signal = new AbortController().signal) =>
  runCommand('sh', ['-c', script], { cwd, log: join(cwd, 'log'), signal });

test('a command gives its standard output, and the log has all that it said', async () => {
  expect(await shell('echo out; echo err >&2')).toBe('out\n');
  expect(readFileSync(join(cwd, 'log'), 'utf8')).toMatch(/\$ sh -c echo out.*\n(out\nerr|err\nout)\n/);
});

test('a command that fails says its last words, what to do, and where the rest is', async () => {
  await expect(shell('echo "go: something is amiss." >&2; exit 3')).rejects.toThrow(
    '`sh -c echo "go: something is amiss." >&2; exit 3` ended with 3: go: something is amiss. Mend what it names, ' +
      `and run \`npm run e2e:build\` again. Steps that are finished are kept. All it said: ${join(cwd, 'log')}`,
  );
});

test('a command that is not there fails the same way', async () => {
  const run = runCommand('no-such-command', [], { cwd, log: join(cwd, 'log'), signal: new AbortController().signal });
  await expect(run).rejects.toThrow('`no-such-command` ended with spawn no-such-command ENOENT');
});

test('an interruption ends the command and its children', async () => {
  const interruption = new AbortController();
  const run = shell('sleep 60 & echo $! > child; wait', interruption.signal);
  await until(() => readFileSync(join(cwd, 'child'), 'utf8') !== '');
  interruption.abort();
  await expect(run).rejects.toThrow(Interrupted);
  const child = Number(readFileSync(join(cwd, 'child'), 'utf8'));
  await until(() => !isRunning(child));
});

/** A process that ended but that nobody asked about is a zombie. */
function isRunning(pid: number): boolean {
  return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

async function until(condition: () => boolean): Promise<void> {
  for (;;) {
    try {
      if (condition()) return;
    } catch (error) {
      // A file that is not there yet, or a process that is not there any more.
      if (String(error).includes('/proc/')) return;
    }
    await new Promise((next) => setTimeout(next, 5));
  }
}

test.each([
  ['write /tmp/x: no space left on device', /^Free some space/],
  ['dial tcp: lookup proxy: i/o timeout', /^A package registry could not be reached/],
  ['npm error code ETIMEDOUT', /^A package registry could not be reached/],
  ['main.go:3: undefined: x', /^Mend what it names/],
])('of %j it is said what to do', (said, expected) => {
  expect(remedy(said)).toMatch(expected);
});

test('the last words are few', () => {
  expect(lastWords('1\n2\n3.\n', 2)).toBe('2\n3');
  expect(lastWords('\n')).toBe('it said nothing');
});

import { type Command, parse } from '../../../lib/cli/parse';
import { run } from '../../../lib/cli/run';
import type { SynthCommand } from '../../../lib/cli/synth-command';
import { memorySystem } from './memory-system';

const said = (...argv: string[]) =>
  run(parse(argv) as Exclude<Command, SynthCommand>, memorySystem({ 'dist/a.yaml': '' }));

test('help and version are said on stdout', () => {
  expect(said('--help')).toMatchObject({
    stdout: expect.stringContaining('Usage: auto-https'),
    stderr: '',
    exitCode: 0,
  });
  expect(said('check', '--help').stdout).toContain('Usage: auto-https check');
  expect(said('--version')).toEqual({ stdout: '1.2.3\n', stderr: '', exitCode: 0 });
});

test('nothing said is wrong use, and gets the help', () => {
  expect(said()).toEqual({ stdout: '', stderr: said('--help').stdout, exitCode: 2 });
});

test('checks lists, check checks, and explain explains', () => {
  expect(said('explain', 'a.sample.com').stdout).toMatch(/^dist: no Gateway,/);
  expect(said('checks', 'ah020').stdout).toMatch(/^AH020 {2}info\n/);
  expect(said('check').stdout).toBe('dist: 0 findings in 0 objects\n');
});

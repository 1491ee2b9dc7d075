import { check } from './check';
import { explain } from './explain';
import { help } from './help';
import { listChecks } from './list-checks';
import type { Command } from './parse';
import type { SynthCommand } from './synth-command';
import type { Output, System } from './system';

/**
 * Does what a command asks for, short of writing; all but synth, which runs a program.
 *
 * @throws InvalidInputError for wrong use
 */
export function run(command: Exclude<Command, SynthCommand>, system: System): Output {
  switch (command.name) {
    case 'check':
      return check(command, system);
    case 'explain':
      return explain(command, system);
    case 'checks':
      return said(listChecks(command.code));
    case 'version':
      return said(`${system.version}\n`);
    case 'help':
      return command.asked ? said(help(command.topic)) : { stdout: '', stderr: help(), exitCode: 2 };
  }
}

function said(stdout: string): Output {
  return { stdout, stderr: '', exitCode: 0 };
}

import type { Recovery } from './recover';

const LINES: Readonly<Record<Recovery, string>> = {
  none: '',
  discarded: 'What a synthesis had prepared when it was stopped was thrown away; it had changed nothing.\n',
  finished: 'A synthesis that was stopped half way was finished first.\n',
};

/** What is told of a recovery; nothing when there was none. */
export function recoveryLine(recovery: Recovery): string {
  return LINES[recovery];
}

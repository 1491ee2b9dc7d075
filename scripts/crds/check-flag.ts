import { ExplainedError } from './explained-error';

/** Whether to compare instead of writing. */
export function parseCheckFlag(argv: readonly string[]): boolean {
  const unknown = argv.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    throw new ExplainedError(
      `unknown argument "${unknown}"`,
      'this script writes its folder, or compares it',
      'Give no argument, or --check',
    );
  }
  return argv.length > 0;
}

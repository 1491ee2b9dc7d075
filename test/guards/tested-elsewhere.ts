/** Sources without a test of their own, each with the reason; an entry that is not needed any more is refused. */
export const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'lib/cli/arguments.ts': 'by the test of parse.ts, which is how arguments come to be read',
  'lib/cli/command-options.ts': 'by the tests of parse.ts and help.ts',
  'lib/cli/read-context.ts': 'by the test of check.ts',
  'lib/wiring/contract/cluster-objects.ts': 'by the test of contract-context.ts',
  'lib/wiring/contract/contract.ts': 'by the test of contract-context.ts',
  'lib/wiring/contract/entry-point-objects.ts': 'by the test of contract-context.ts',
  'lib/wiring/contract/host-objects.ts': 'by the test of contract-context.ts',
};

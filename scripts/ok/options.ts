import { ExplainedError } from '../crds/explained-error';

export interface Options {
  /** Whether the unit tests are a step. */
  readonly tests: boolean;
  /** File that gets `{ passed, failed }` as JSON. */
  readonly result?: string;
}

export function parseOptions(argv: readonly string[]): Options {
  const rest = [...argv];
  let tests = true;
  let result: string | undefined;
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--no-tests') tests = false;
    else if (arg === '--result' && rest.length > 0) result = rest.shift();
    else throw unknown(arg);
  }
  return { tests, result };
}

function unknown(arg: string): ExplainedError {
  return new ExplainedError(
    `"${arg}" cannot be used here`,
    'the gate runs everything but for what it is told',
    'Give --no-tests, --result FILE, or nothing',
  );
}

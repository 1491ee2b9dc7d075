/** What is asked of the bench. */
export interface Options {
  /** Rows of one measurement. @default - all */
  readonly only?: string;
  /** Few apps and one round, to try the bench itself. */
  readonly quick: boolean;
  /** Writes bench/RESULTS.md. */
  readonly update: boolean;
}

export const USAGE = 'Usage: npm run bench [-- [--only ROWS] [--quick] [--update]]';

/**
 * @param ids what `--only` may name
 * @throws Error that says what is wrong and what is right
 */
export function parseOptions(args: readonly string[], ids: readonly string[]): Options {
  const rest = [...args];
  let options: Options = { quick: false, update: false };
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--quick') options = { ...options, quick: true };
    else if (arg === '--update') options = { ...options, update: true };
    else if (arg === '--only') options = { ...options, only: oneOf(ids, rest.shift()) };
    else throw new Error(`unknown argument "${arg}". ${USAGE}`);
  }
  if (options.update && (options.quick || options.only !== undefined)) {
    throw new Error('--update writes down the whole bench: it goes with neither --quick nor --only.');
  }
  return options;
}

function oneOf(ids: readonly string[], id = ''): string {
  if (!ids.includes(id)) throw new Error(`--only "${id}": there are no such rows. Use one of: ${ids.join(', ')}.`);
  return id;
}

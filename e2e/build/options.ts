import { InvalidInputError } from '../../lib/errors';

export const HELP = `npm run e2e:build             builds or fetches what of the servers is not in the cache yet
npm run e2e:build -- --ready  builds nothing; exit code 0 when all of them are in the cache, else 1

The cache is $XDG_CACHE_HOME/cdk8s-auto-https/e2e (~/.cache/… without that variable).`;

export type Task = 'build' | 'ready' | 'help';

export function parseOptions(argv: readonly string[]): Task {
  const [first, ...more] = argv;
  if (first === undefined) return 'build';
  if (more.length === 0 && (first === '--ready' || first === '--help')) return first === '--ready' ? 'ready' : 'help';
  throw new InvalidInputError({
    what: `e2e:build got "${argv.join(' ')}"`,
    why: 'it knows no such option',
    fix: 'Use --ready, --help, or nothing.',
  });
}

import { InvalidInputError } from '../../../lib/errors';

/** Something that was waited for in vain. */
export function notSeen(what: string, seconds: number, last = 'nothing'): InvalidInputError {
  return new InvalidInputError({
    what: `${what}: not seen within ${seconds} s`,
    why: `the last sight was ${last}`,
    fix: 'Read the logs of the world.',
  });
}

import { randomBytes } from 'node:crypto';
import { InvalidInputError } from '../../lib/errors';

const ID = /^[a-z0-9]([-a-z0-9]{0,28}[a-z0-9])?$/;

/** Unlike any other: worlds of one machine never meet. */
export function newRunId(random: (size: number) => Buffer = randomBytes): string {
  return random(4).toString('hex');
}

/** An id is part of a path and of the names of network namespaces. */
export function checkRunId(id: string): string {
  if (ID.test(id)) return id;
  throw new InvalidInputError({
    what: `"${id}" cannot be the id of a world`,
    why: 'its folder and its network namespaces are named after it',
    fix: 'Use up to 30 lower-case letters, digits and inner dashes, such as "try-1".',
  });
}

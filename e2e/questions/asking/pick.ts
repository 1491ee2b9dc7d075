import { InvalidInputError } from '../../../lib/errors';

/**
 * The questions whose titles have all the words.
 *
 * @throws InvalidInputError when none has
 */
export function pick<T extends { readonly title: string }>(questions: readonly T[], words: readonly string[]): T[] {
  const picked = questions.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  if (picked.length > 0) return picked;
  const titles = questions.map(({ title }) => `  ${title}`).join('\n');
  throw new InvalidInputError({
    what: `no question has the words "${words.join(' ')}"`,
    why: 'nothing would be asked',
    fix: `These are there:\n${titles}`,
  });
}

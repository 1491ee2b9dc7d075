import type { Glance } from './sight';

/** What is waited for: the beginning of a value, or `!` and a value that it must not be (any longer), nor be missing. */
export type Until = Partial<Readonly<Record<keyof Glance, string>>>;

export function isReached(until: Until, glance: Glance): boolean {
  return Object.entries(until).every(([key, wanted]) => {
    const value = glance[key as keyof Glance] ?? '';
    return wanted.startsWith('!') ? ![wanted.slice(1), '-'].includes(value) : value.startsWith(wanted);
  });
}

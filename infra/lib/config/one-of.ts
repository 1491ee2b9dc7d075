import { InvalidInputError } from '../errors';

/** Checks a setting against its few values. @throws InvalidInputError for any other */
export function oneOf<Value extends string>(setting: string, value: Value, allowed: readonly Value[]): Value {
  if (!allowed.includes(value)) {
    throw new InvalidInputError({
      what: `${setting} "${value}" is unknown`,
      why: 'nothing can be made from it',
      fix: `Use one of ${allowed.map((each) => `"${each}"`).join(', ')}.`,
    });
  }
  return value;
}

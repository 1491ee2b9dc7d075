import { InvalidInputError } from '../errors';

/** Checks a number. @throws InvalidInputError for anything but a whole number from `least` to `most` */
export function wholeNumber(setting: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InvalidInputError({
      what: `${setting} is ${value}`,
      why: 'AWS would refuse it, late in the deployment',
      fix: `Use a whole number from ${least} to ${most}.`,
    });
  }
  return value;
}

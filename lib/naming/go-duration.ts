import { InvalidInputError } from '../errors';

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };
const PART = /(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g;
const DURATION = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;
const DAYS = /^(\d+)d$/;

/**
 * The length of a Go duration, such as `720h` or `1h30m`, in hours.
 *
 * @param what the role of the duration in the message, such as `renewBefore`
 * @throws InvalidInputError for anything else; Go has no unit for days
 */
export function goDurationHours(what: string, duration: string): number {
  if (!DURATION.test(duration)) {
    const days = DAYS.exec(duration)?.[1];
    throw new InvalidInputError({
      what: `${what} "${duration}" is no Go duration`,
      why: 'the API server refuses the object',
      fix: days
        ? `Go has no unit for days: write "${Number(days) * 24}h".`
        : 'Use numbers with the units h, m and s, such as "720h" or "1h30m".',
    });
  }
  return [...duration.matchAll(PART)].reduce(
    (hours, [, number, unit]) => hours + (Number(number) * (SECONDS[unit as string] as number)) / 3600,
    0,
  );
}

/** Checks a Go duration and gives it back as it is. @throws InvalidInputError for anything else */
export function goDuration(what: string, duration: string): string {
  goDurationHours(what, duration);
  return duration;
}

import { InvalidInputError } from '../errors';

/** What a certificate profile of Let's Encrypt allows. */
export interface AcmeProfile {
  /** Name of the profile, as in `spec.acme.profile`. */
  readonly name: string;
  /** Most names on one certificate. */
  readonly maxNames: number;
  /** Shortest lifetime that is announced, in hours: a renewal that fits it fits every earlier one. */
  readonly lifetimeHours: number;
}

/**
 * Let's Encrypt's profiles (https://letsencrypt.org/docs/profiles/). `classic` lasts 90 days now, 64 days from 2027-02-10 and
 * 45 days from 2028-02-16; the last one counts here.
 */
const PROFILES: readonly AcmeProfile[] = [
  { name: 'classic', maxNames: 100, lifetimeHours: 45 * 24 },
  { name: 'tlsserver', maxNames: 25, lifetimeHours: 45 * 24 },
  { name: 'shortlived', maxNames: 25, lifetimeHours: 160 },
];

/**
 * The profile of Let's Encrypt with a name.
 *
 * @param name @default 'classic'
 * @throws InvalidInputError for any other name
 */
export function letsEncryptProfile(name = 'classic'): AcmeProfile {
  const profile = PROFILES.find((candidate) => candidate.name === name);
  if (profile === undefined) {
    throw new InvalidInputError({
      what: `ACME profile "${name}" is unknown to Let's Encrypt`,
      why: 'every order would fail',
      fix: `Use one of ${PROFILES.map((each) => each.name).join(', ')}.`,
    });
  }
  return profile;
}

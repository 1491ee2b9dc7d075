/** The three parts of every message: what is wrong (with the value got), why it matters, and how to fix it. */
export interface Fault {
  /** What is wrong, with the value got; no full stop. */
  readonly what: string;
  /** Why it fails; no full stop. */
  readonly why: string;
  /** What to do instead, with the allowed values; a full sentence. */
  readonly fix: string;
}

/** Thrown for every wrong setting, at synthesis, before anything is deployed. */
export class InvalidInputError extends Error {
  public constructor({ what, why, fix }: Fault) {
    super(`${what}: ${why}. ${fix}`);
    this.name = 'InvalidInputError';
  }
}

/** The three parts of every message: what is wrong (with the value got), why it matters at run time, and how to fix it. */
export interface Fault {
  /** What is wrong, with the value got; no full stop. */
  readonly what: string;
  /** Why it fails at run time; no full stop. */
  readonly why: string;
  /** What to do instead, with the allowed values; a full sentence. */
  readonly fix: string;
}

/** The text of a fault as users read it: `what: why. Fix.` */
export function faultMessage({ what, why, fix }: Fault): string {
  return `${what}: ${why}. ${fix}`;
}

/**
 * Thrown for every wrong input, at construction or at synthesis, before anything is written.
 * `what`, `why` and `fix` are kept apart so that reports can lay them out.
 */
export class InvalidInputError extends Error implements Fault {
  /** What is wrong, with the value got. */
  public readonly what: string;
  /** Why it fails at run time. */
  public readonly why: string;
  /** What to do instead, with the allowed values. */
  public readonly fix: string;

  public constructor(fault: Fault) {
    super(faultMessage(fault));
    this.name = 'InvalidInputError';
    this.what = fault.what;
    this.why = fault.why;
    this.fix = fault.fix;
  }
}

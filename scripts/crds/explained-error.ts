/** An error that its reader can act on, so it is printed without a stack trace. */
export class ExplainedError extends Error {
  constructor(what: string, why: string, fix: string) {
    super(`${what}: ${why}. ${fix}`);
    this.name = 'ExplainedError';
  }
}

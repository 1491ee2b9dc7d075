/** Errors that say what is wrong by themselves: the package's own, in whichever copy, and what cdk8s says when validation fails. */
export function explainsItself(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  // cdk8s 2.70 lib/app.js
  return error.name === 'InvalidInputError' || /^Validation failed with the following errors:/.test(error.message);
}

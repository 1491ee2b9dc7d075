/** Syntax of RE2 that JavaScript does not have: what holds it is not judged further. Upstream: https://github.com/google/re2/wiki/Syntax */
const RE2_ONLY = /\(\?P<|\(\?[imsU-]+[:)]|\\[AzQECpPaG]|\[\[:/;

/** Why a text is no RE2 expression; `undefined` where it is one, or may be. */
export function regexProblem(regex: string): string | undefined {
  const bare = regex.replace(/\\\\/g, '');
  if (/\(\?<?[=!]/.test(bare)) return 'it looks ahead or behind';
  if (/\\[1-9]/.test(bare)) return 'it refers back to a group';
  if (regex.length > 1024) return 'it is longer than 1024 characters';
  if (RE2_ONLY.test(bare)) return undefined;
  try {
    new RegExp(regex);
    return undefined;
  } catch {
    return 'its brackets or repetitions do not fit';
  }
}

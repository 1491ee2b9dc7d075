/** Sources without a test of their own, each with the reason; an entry that is not needed any more is refused. */
export const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {};

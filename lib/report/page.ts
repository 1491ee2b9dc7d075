/** The page of a code, in the package and in its repository. */
export function pageOf(code: string): string {
  return `docs/checks/${code}.md`;
}

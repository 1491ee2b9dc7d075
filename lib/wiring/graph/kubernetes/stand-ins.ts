/**
 * Whether a name has something in it for a script to fill in, of no known template tool: `REPLACE_ME-web`, `$$name$$`, `%NAME%`.
 * No such name reaches a cluster as it stands.
 */
export function holdsStandIn(name: string): boolean {
  return /[A-Z][A-Z0-9_]{2,}|[${}<>%@[\]]/.test(name);
}

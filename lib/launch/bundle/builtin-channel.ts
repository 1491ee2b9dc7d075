/** Marks a module of Node that lib/output asks for: what it does there is looked at apart from what the app does. */
const OWN = 'auto-https-own:';

/** A module of Node, and who asks for it. */
export interface AskedBuiltin {
  readonly name: string;
  readonly isOwn: boolean;
}

/** The name under which lib/output asks for a module of Node. */
export function ownBuiltin(name: string): string {
  return `${OWN}${name}`;
}

/** What was asked for, by the name that the bundle bears. */
export function askedBuiltin(name: string): AskedBuiltin {
  const isOwn = name.startsWith(OWN);
  return { name: (isOwn ? name.slice(OWN.length) : name).replace(/^node:/, ''), isOwn };
}

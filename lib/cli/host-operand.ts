import { InvalidInputError } from '../errors';

const LABEL = '[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?';
const NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/**
 * A host as clients ask for it: in lower case, without a dot at its end.
 *
 * @throws InvalidInputError for what is no name of a host
 */
export function hostOf(word: string | undefined): string {
  if (word === undefined) {
    throw new InvalidInputError({
      what: 'explain is given no host',
      why: 'it tells the chain of one',
      fix: 'Name it: `auto-https explain application.sample.com`; `auto-https check` looks at all.',
    });
  }
  const host = word.toLowerCase().replace(/\.$/, '');
  if (NAME.test(host)) return host;
  throw new InvalidInputError({ what: `host "${word}" is no name that a client asks for`, ...adviceFor(word) });
}

function adviceFor(word: string): { readonly why: string; readonly fix: string } {
  if (word.startsWith('*')) {
    const fix = `Name a host that it stands for, such as ${word.replace('*', 'www')}.`;
    return { why: 'a wildcard stands for many, and their routes may differ', fix };
  }
  if (!URL.canParse(word))
    return { why: 'nothing could answer for it', fix: 'Give a DNS name: application.sample.com.' };
  const { hostname, pathname } = new URL(word);
  const path = pathname === '/' || pathname === '' ? '' : ` --path ${pathname}`;
  return { why: 'it is a URL', fix: `Write \`auto-https explain ${hostname || 'HOST'}${path}\`.` };
}

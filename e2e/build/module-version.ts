import { InvalidInputError } from '../../lib/errors';

/** The version that a go.mod requires of a module. */
export function requiredVersion(goMod: string, module: string): string {
  const line = goMod.split('\n').find((text) =>
    text
      .replace(/^require\s/, '')
      .trim()
      .startsWith(`${module} v`),
  );
  const version = /\sv\S+/.exec(line ?? '')?.[0].trim();
  if (version === undefined) {
    throw new InvalidInputError({
      what: `go.mod does not require "${module}"`,
      why: 'the programs would have no version',
      fix: `Add it: go get ${module}@VERSION, in that folder.`,
    });
  }
  return version;
}

/**
 * Writes parts of a Go module's version into a text: `{version}` (v1.36.3), `{number}` (1.36.3), `{minor}` (36), and
 * `{revision}`, the commit that a version without a release ends with.
 */
export function fillVersion(text: string, version: string): string {
  const number = version.replace(/^v/, '');
  const parts: Record<string, string | undefined> = {
    version,
    number,
    minor: number.split('.')[1],
    revision: /-([0-9a-f]{12})$/.exec(version)?.[1],
  };
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => parts[name] ?? placeholder);
}

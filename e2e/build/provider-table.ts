import { InvalidInputError } from '../../lib/errors';

// An import of a provider, and a line of the table that leads from its name to its constructor.
const IMPORT = /^\s+"sigs\.k8s\.io\/external-dns\/provider\/(\w+)"$/;
const ENTRY = /^\s+externaldns\.Provider\w+:\s+(\w+)\./;

/** The source of external-dns' provider table with the entries of these packages only, and without the others' imports. */
export function keepProviders(source: string, keep: readonly string[]): string {
  const lines = source.split('\n').filter((line) => {
    const provider = (IMPORT.exec(line) ?? ENTRY.exec(line))?.[1];
    return provider === undefined || keep.includes(provider);
  });
  const lost = keep.filter((name) =>
    [IMPORT, ENTRY].some((form) => !lines.some((line) => form.exec(line)?.[1] === name)),
  );
  if (lost.length > 0) {
    throw new InvalidInputError({
      what: `external-dns has no provider ${lost.join(', ')} where it used to`,
      why: 'the table is written another way in this version, so nothing can be left out of it',
      fix: 'Look at provider/factory/provider.go of the module, and mend e2e/build/provider-table.ts.',
    });
  }
  return lines.join('\n');
}

import type { Files } from './folder';

/** One line a file that is not as it is generated; none when all is well. */
export function differences(generated: Files, committed: Files): string[] {
  const names = [...new Set([...generated.keys(), ...committed.keys()])].sort();
  return names.flatMap((name) => {
    if (generated.get(name) === committed.get(name)) return [];
    if (!committed.has(name)) return [`${name}: missing`];
    return [generated.has(name) ? `${name}: differs` : `${name}: no longer generated`];
  });
}

/** What, why and fix, for the folder and the npm script that makes it. */
export function differenceReport(folder: string, script: string, found: readonly string[]): string {
  return [
    `${folder}/ is not what \`npm run ${script}\` makes:`,
    ...found.map((line) => `  ${folder}/${line}`),
    `Generated files are never edited, or the next run would undo it. Run \`npm run ${script}\` and review its diff.`,
  ].join('\n');
}

import { dump } from 'js-yaml';
import { ExplainedError } from './explained-error';
import { type Crd, reduceCrd } from './reduce-crd';
import { type Source, sourceName } from './sources';

/** The CRDs as a source has them. */
export interface SourcedCrds {
  readonly source: Source;
  readonly crds: readonly Crd[];
}

/**
 * File name → text, one file an API group: `cdk8s import` names its output after the group,
 * and overwrites it when a second file of the same group comes.
 */
export function groupFiles(sourced: readonly SourcedCrds[]): Map<string, string> {
  const groups = sourced.flatMap((each) =>
    groupsOf(each).map((group) => [`${group}.yaml`, groupText(group, each)] as const),
  );
  refuseTwice(groups.map(([file]) => file));
  return new Map(groups.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuseTwice(files: readonly string[]): void {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice === undefined) return;
  throw new ExplainedError(
    `two modules have CRDs for "${twice}"`,
    'one would overwrite the other',
    'Take the group from one module alone in scripts/crds/sources.ts',
  );
}

function groupsOf({ crds }: SourcedCrds): string[] {
  return [...new Set(crds.map((crd) => crd.spec.group))];
}

function groupText(group: string, { source, crds }: SourcedCrds): string {
  const ofGroup = crds.filter((crd) => crd.spec.group === group);
  const sorted = ofGroup.sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  return [header(group, source), ...sorted.map((crd) => document(reduceCrd(crd)))].join('---\n');
}

function header(group: string, source: Source): string {
  return `${[
    `# What imports/${group}.ts is generated from.`,
    `# Derived from ${sourceName(source)} (${source.license}) by \`npm run crds\`: do not edit.`,
    '# Never apply it to a cluster: old versions, validation rules and descriptions are left out.',
  ].join('\n')}\n`;
}

function document(crd: Crd): string {
  return dump(crd, { noRefs: true, lineWidth: -1 });
}

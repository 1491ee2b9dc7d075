import { ExplainedError } from '../crds/explained-error';
import type { Files } from '../crds/folder';

/** All CRD files as one: of several specs, a call of `cdk8s import` 2.207 reads the first alone, and a call takes a second. */
export function joinedSpec(crds: Files): string {
  return [...crds.values()].join('---\n');
}

export function importArguments(spec: string, output: string): string[] {
  return [
    'import',
    spec,
    '--language',
    'typescript',
    '--output',
    output,
    // Else the call is added to a cdk8s.yaml.
    '--no-save',
    // Else the CLI asks the npm registry for its newest version.
    '--no-check-upgrade',
  ];
}

/** Each `crds/<group>.yaml` must give `<group>.ts`, and nothing else may come of them. */
export function checkMade(crds: Files, made: Files): Files {
  const wanted = [...crds.keys()].map((name) => name.replace(/\.yaml$/, '.ts')).sort();
  const found = [...made.keys()].sort();
  if (wanted.join() !== found.join()) {
    throw new ExplainedError(
      `cdk8s import made "${found.join(', ')}" instead of "${wanted.join(', ')}"`,
      'each file in crds/ must hold one API group, and be named after it',
      'Run `npm run crds`, which writes one file a group',
    );
  }
  return made;
}

import { cdk8sSynthStep } from './cdk8s-synth-step';
import { runCommand } from './run-command';
import type { Step } from './step';

/** The gate, longest first within what can run side by side. */
export function steps(root: string): Step[] {
  return [
    npmStep(
      root,
      'imports are generated',
      ['import', '--', '--check'],
      'Run `npm run import`, and never edit imports/.',
    ),
    cdk8sSynthStep(root),
    npmStep(
      root,
      'synth changes nothing',
      ['synth', '--', '--check'],
      'Run `npm run synth`, and read the diff before you commit it.',
    ),
    npmStep(
      root,
      'public API is reported',
      ['api', '--', '--check'],
      'Export what is missing from lib/index.ts, run `npm run api`, and read its diff.',
    ),
    npmStep(root, 'checks are documented', ['checks', '--', '--check'], 'Run `npm run checks`, and read its diff.'),
    npmStep(root, 'schemas are compiled', ['schemas', '--', '--check'], 'Run `npm run schemas`.'),
    npmStep(root, 'arrows', ['arrows'], 'Move what is imported; the rules stand in .dependency-cruiser.cjs.'),
    npmStep(root, 'types', ['types'], 'Mend the lines above.'),
    {
      ...npmStep(root, 'CRDs are derived', ['crds', '--', '--check'], 'Run `npm run crds`, then `npm run import`.'),
      saysMore: true,
    },
    npmStep(root, 'format and lint', ['lint'], 'Run `npm run format`; what it leaves has to be mended by hand.'),
  ];
}

/** The quick tests: a step that uses every core, so it runs alone. */
export function unitTestStep(root: string): Step {
  return npmStep(root, 'unit tests', ['test:unit'], 'Mend the tests above, or what they test.');
}

function npmStep(root: string, name: string, script: readonly string[], fix: string): Step {
  return { name, fix, run: () => runCommand('npm', ['run', '--silent', ...script], root) };
}

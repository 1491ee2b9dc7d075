import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A file, the one import in it, and the rule that must refuse it; no rule where the import is fine. */
const ARROWS: readonly (readonly [file: string, importLine: string, rule?: string])[] = [
  ['main.ts', "import './charts/fine';"],
  ['charts/fine.ts', "import '../lib/index';"],
  ['lib/index.ts', "export { app } from './app/fine';"],
  ['lib/app/fine.ts', "export { platform as app } from '../platform/fine';"],
  ['lib/platform/fine.ts', "export { mesh as platform } from '../mesh/fine';"],
  ['lib/mesh/fine.ts', "export { gateway as mesh } from '../../imports/fine';"],
  ['lib/kubernetes/fine.ts', "import 'cdk8s-plus-27';"],
  ['scripts/schemas/fine.ts', "import 'ajv';"],
  ['lib/output/fine.ts', "import 'cdk8s'; import 'diff'; import '../synth/fine';"],
  ['lib/synth/fine.ts', "import '../errors';"],
  ['imports/fine.ts', "import 'constructs';\nexport const gateway = 1;"],
  ['lib/mesh/upwards.ts', "import '../entry-points/fine';", 'lib-mesh'],
  ['lib/entry-points/fine.ts', "import '../mesh/fine';"],
  [
    'lib/entry-points/type-only.ts',
    "import type { app } from '../app/fine';\nexport type A = typeof app;",
    'lib-entry-points',
  ],
  ['lib/dns/upwards.ts', "import '../platform/fine';", 'lib-dns'],
  ['lib/certificates/sideways.ts', "import '../dns/fine';", 'lib-certificates'],
  ['lib/dns/fine.ts', "import '../entry-points/fine';"],
  ['lib/platform/upwards.ts', "import '../app/fine';", 'lib-platform'],
  ['lib/naming/upwards.ts', "import '../mesh/fine';", 'lib-naming'],
  ['lib/output/sideways.ts', "import '../mesh/fine';", 'lib-output'],
  ['lib/install/upwards.ts', "import '../platform/fine';", 'lib-install'],
  ['lib/unheard-of/first.ts', "import '../errors';", 'lib-without-a-line'],
  ['lib/errors.ts', 'export const errors = 1;'],
  ['lib/app/charts.ts', "import '../../charts/fine';", 'lib-stands-alone'],
  ['lib/app/tests.ts', "import '../../test/fine';", 'lib-stands-alone'],
  ['test/fine.ts', "import '../main';"],
  ['charts/tests.ts', "import '../test/fine';", 'charts-below-main'],
  ['scripts/main.ts', "import '../main';", 'main-on-top'],
  ['lib/naming/crds.ts', "import '../../imports/fine';", 'imports-at-the-bottom'],
  ['lib/mesh/one.ts', "export { two as one } from './two';", 'no-cycle'],
  ['lib/mesh/two.ts', "import type { one } from './one';\nexport const two = 2 as typeof one;"],
  ['lib/mesh/plus.ts', "import 'cdk8s-plus-27';", 'cdk8s-plus-in-one-place'],
  [
    'charts/plus.ts',
    "import type { k8s } from 'cdk8s-plus-27';\nexport type K = k8s.KubePod;",
    'cdk8s-plus-in-one-place',
  ],
  ['scripts/crds/ajv.ts', "import 'ajv';", 'ajv-in-one-place'],
  ['lib/report/diff.ts', "import 'diff';", 'diff-in-one-place'],
  ['lib/synth/upwards.ts', "import '../output/fine';", 'lib-synth'],
  ['lib/launch/fine.ts', "import 'esbuild';"],
  ['lib/mesh/bundler.ts', "import 'esbuild';", 'esbuild-in-one-place'],
  ['lib/mesh/tool.ts', "import 'fast-check';", 'no-dev-dependency'],
  ['charts/missing.ts', "import './nowhere';", 'resolvable'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function violationsOf(files: typeof ARROWS): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const config = join(ROOT, '.dependency-cruiser.cjs');
    const args = [
      DEPCRUISE,
      '--config',
      config,
      '--output-type',
      'json',
      'main.ts',
      'lib',
      'charts',
      'imports',
      'scripts',
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout).summary.violations;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the arrows of the house hold for types too, and each rule refuses what it is for', () => {
  const refused = new Set(violationsOf(ARROWS).map(({ from, rule }) => `${from}: ${rule.name}`));
  const expected = ARROWS.flatMap(([file, , rule]) => (rule === undefined ? [] : [`${file}: ${rule}`]));
  expect([...refused].sort()).toEqual(expected.sort());
});

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';

import * as sources from '../../lib';
import { readTree } from '../../scripts/ok/read-tree';
import { repositoryPaths } from '../guards/repository-files';
import { APP_REPO, takeOver, UPDATING } from './app-repo';
import { CONTRACT } from './app-repo-platform';
import { CHECKOUT } from './checkout';
import { pack } from './pack';
import { installProjects, type Projects } from './projects';
import { run } from './run';
import { shop } from './stock-project/platform';
import { layOutValidatedProject } from './validated-project';

const MINUTES = 60_000;
jest.setTimeout(2 * MINUTES);

let folder: string;
let tarball: string;
let projects: Projects;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  tarball = await pack(folder);
  projects = await installProjects(folder, tarball);
}, 8 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program prints that runs in a project. */
async function evaluate(project: string, expression: string): Promise<unknown> {
  return JSON.parse(await run(project, process.execPath, '-e', `console.log(JSON.stringify(${expression}))`));
}

describe('the package', () => {
  test('holds compiled code and types of every source, the command line, the schemas and the papers, and nothing else', async () => {
    const compiled = repositoryPaths()
      .filter((path) => /^(lib(?!\/(cli|launch)\/)|imports)\/.*\.(ts|json)$/.test(path))
      .flatMap((path) => (path.endsWith('.ts') ? [path.replace(/ts$/, 'js'), path.replace(/ts$/, 'd.ts')] : [path]));
    const expected = [
      ...[...compiled, 'handover.sample.json', 'cli/auto-https.cjs', 'cli/synth.cjs'].map((path) => `build/${path}`),
      ...repositoryPaths().filter((path) => /^(bin|docs\/checks)\//.test(path)),
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
    ];
    expect([...(await readTree(projects.installed, ['.'])).keys()].map((path) => path.slice(2)).sort()).toEqual(
      expected.sort(),
    );
  });

  test('is quick to download', () => {
    expect(statSync(join(folder, tarball)).size).toBeLessThan(1_100_000);
  });

  test('brings no second cdk8s, constructs or cdk8s-plus-27', () => {
    expect(existsSync(join(projects.installed, 'node_modules'))).toBe(false);
  });

  test('loads in plain Node, with everything that lib/index.ts exports', async () => {
    const exported = await evaluate(projects.stock, "Object.keys(require('cdk8s-auto-https'))");
    expect((exported as string[]).sort()).toEqual(Object.keys(sources).sort());
  });

  test('has the sample hand-over in it', async () => {
    const handover = await evaluate(projects.stock, "require('cdk8s-auto-https').readHandover()");
    expect(handover).toEqual(sources.sampleHandover());
  });

  test('has the command line, which needs no cdk8s', async () => {
    const dist = join(APP_REPO, 'dist');
    const contract = join(APP_REPO, CONTRACT);
    const bin = join(projects.installed, 'bin/auto-https.cjs');
    expect(await run(folder, process.execPath, bin, 'check', dist, '--context', contract)).toContain(
      ': 0 findings in 4 objects',
    );
  });

  test.each([
    ['explain.schema.json', 'lib/report/explain.schema.json'],
    ['facts.schema.json', 'lib/wiring/facts/facts.schema.json'],
    ['handover.schema.json', 'lib/handover/handover.schema.json'],
    ['platform.contract.schema.json', 'lib/platform/platform.contract.schema.json'],
    ['report.schema.json', 'lib/report/report.schema.json'],
  ])('has %s at its public path', async (name, source) => {
    const schema = await evaluate(projects.stock, `require(require.resolve('cdk8s-auto-https/schemas/${name}'))`);
    expect(schema).toEqual(JSON.parse(readFileSync(join(CHECKOUT, source), 'utf8')));
  });
});

describe('a project of `cdk8s init typescript-app`', () => {
  /** What the sources make, to hold against what the package makes. */
  async function shopDist(): Promise<unknown> {
    const app = new App({ outdir: join(folder, 'sources/dist') });
    shop(app);
    app.synth();
    return readTree(join(folder, 'sources'), ['dist']);
  }

  test('synthesizes with `npm run synth`', async () => {
    await run(projects.stock, 'npm', 'run', 'synth');
    expect(await readTree(projects.stock, ['dist'])).toEqual(await shopDist());
  });

  test('compiles with its strict settings, declaration files included, and runs in plain Node', async () => {
    await run(projects.stock, 'npm', 'run', 'compile');
    await run(projects.stock, process.execPath, 'main.js');
    expect(await readTree(projects.stock, ['dist'])).toEqual(await shopDist());
  });

  test('compiles where modules are found by `exports`', async () => {
    await run(projects.stock, 'npx', 'tsc', '--noEmit', '--skipLibCheck', '--module', 'node16');
  });

  test('runs its tests with ts-jest', async () => {
    await run(projects.stock, 'npm', 'test', '--', '--ci');
  });
});

describe('a cdk8s app with the checker as a validation', () => {
  let project: string;
  const synth = (gateway: string) => run(project, 'env', `GATEWAY=${gateway}`, 'npx', '--no-install', 'cdk8s', 'synth');

  beforeAll(() => {
    project = layOutValidatedProject(folder, projects.installed);
  });

  test('is synthesized when its wires are whole', async () => {
    expect(await synth('edge')).toContain('Validations finished');
  });

  test('is stopped with the construct, the field and the fix when one is not', async () => {
    const report = synth('egde');
    await expect(report).rejects.toThrow(/AH301 \(warning\)/);
    await expect(report).rejects.toThrow(/web\/route/);
    await expect(report).rejects.toThrow(/spec\.gateways\[0\]/);
    await expect(report).rejects.toThrow(/Did you mean "apps\/edge"\?/);
  });
});

describe('examples/app-repo', () => {
  test('type-checks', async () => {
    await run(projects.appRepo, 'npm', 'run', 'compile');
  });

  test('synthesizes the dist/ that is committed', async () => {
    await run(projects.appRepo, 'npm', 'run', 'synth');
    if (UPDATING) ['platform.contract.json', 'dist'].map((name) => takeOver(projects.appRepo, name));
    expect(await readTree(projects.appRepo, ['dist'])).toEqual(await readTree(APP_REPO, ['dist']));
  });

  test('passes its tests, snapshot included', async () => {
    await run(projects.appRepo, 'npm', 'test', '--', UPDATING ? '--updateSnapshot' : '--ci');
    if (UPDATING) takeOver(projects.appRepo, '__snapshots__');
  });
});

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { APP_REPO } from './app-repo';
import { CONTRACT, writePlatform } from './app-repo-platform';
import { CHECKOUT } from './checkout';
import { run } from './run';

const TEMPLATE = join(dirname(require.resolve('cdk8s-cli/package.json')), 'templates/typescript-app');

/** Compiles where the schemas are found, too. Not beside the other sources: in this repository they stand elsewhere. */
const SCHEMAS = `import * as handover from 'cdk8s-auto-https/schemas/handover.schema.json';
import * as contract from 'cdk8s-auto-https/schemas/platform.contract.schema.json';

export const titles: readonly string[] = [handover.title, contract.title];
`;

/** Folders of the projects that use the package. */
export interface Projects {
  /** What `cdk8s init typescript-app` makes, with stock-project/ as its sources. */
  readonly stock: string;
  /** A copy of examples/app-repo. */
  readonly appRepo: string;
  /** The package, as npm unpacked it. */
  readonly installed: string;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/**
 * Lays the projects out as workspaces, so that one installation serves both, with the packed package in place of a published one.
 *
 * @param folder holds the package
 * @param tarball file name of the package
 * @throws Error when npm cannot install
 */
export async function installProjects(folder: string, tarball: string): Promise<Projects> {
  const stock = join(folder, 'stock');
  const appRepo = join(folder, 'app-repo');
  const version = `file:../${tarball}`;

  cpSync(TEMPLATE, stock, { recursive: true });
  for (const sample of ['main.test.ts', '__snapshots__', '.hooks.sscaff.js', '{{}}.gitignore']) {
    rmSync(join(stock, sample), { recursive: true });
  }
  cpSync(join(__dirname, 'stock-project'), stock, { recursive: true });
  writeFileSync(join(stock, 'schemas.ts'), SCHEMAS);
  editManifest(stock, (manifest) => ({ ...manifest, dependencies: { ...ourPeers(), 'cdk8s-auto-https': version } }));

  const own = (path: string) => !['node_modules', 'dist'].includes(basename(path));
  cpSync(APP_REPO, appRepo, { recursive: true, filter: own });
  writePlatform(join(folder, 'platform'));
  cpSync(join(folder, 'platform', CONTRACT), join(appRepo, CONTRACT));
  editManifest(appRepo, (manifest) => ({
    ...manifest,
    dependencies: { ...manifest.dependencies, 'cdk8s-auto-https': version },
  }));

  const root = { name: 'projects', private: true, workspaces: ['stock', 'app-repo'] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
  await install(folder);
  return { stock, appRepo, installed: join(folder, 'node_modules/cdk8s-auto-https') };
}

/** The ranges that our package.json allows, which is what npm would choose from for a user. */
function ourPeers(): Record<string, string> {
  return JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')).peerDependencies;
}

function editManifest(project: string, edit: (manifest: Manifest) => Manifest): void {
  const file = join(project, 'package.json');
  const { version } = require('cdk8s-cli/package.json');
  const text = readFileSync(file, 'utf8')
    .replace('{{ $base }}', 'stock')
    .replace('{{ cdk8s_cli_spec }}', `^${version}`);
  writeFileSync(file, JSON.stringify(edit(JSON.parse(text)), null, 2));
}

async function install(folder: string): Promise<void> {
  try {
    await run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1');
  } catch (error) {
    throw new Error(`${await whyNotInstalled(folder)}\n${(error as Error).message}`);
  }
}

/** npm speaks of a conflict (ERESOLVE) even where it only failed to reach the registry. */
async function whyNotInstalled(folder: string): Promise<string> {
  try {
    await run(folder, 'npm', 'view', 'cdk8s', 'version', '--prefer-online', '--fetch-retries=0');
    return 'The package cannot be installed beside its peers and the tools of a stock project:';
  } catch {
    return "npm's registry cannot be reached, and these tests install the package with its peers, as a user would. `npm ci` needs the registry, too.";
  }
}

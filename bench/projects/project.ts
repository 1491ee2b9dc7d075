import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { type Command, node, run } from '../measure/command';

/** What a user of cdk8s has: its command, and what runs TypeScript. */
const TOOLS: Readonly<Record<string, string>> = {
  '@types/node': 'node_modules/@types/node',
  'cdk8s-cli': 'node_modules/cdk8s-cli',
  'ts-node': 'bench/node_modules/ts-node',
  typescript: 'bench/node_modules/typescript',
  '.bin/ts-node': 'bench/node_modules/.bin/ts-node',
};

interface OurPackage {
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** What a project's sources import, at the same places as here. */
const SOURCES = ['bench/workload', 'imports', 'platform.contract.json'];

let isBuilt = false;

/** Builds what the package holds, once. */
function build(): void {
  if (!isBuilt) run({ program: 'npm', args: ['run', 'build'] });
  isBuilt = true;
}

/** A project as somebody has it who installed the package: a folder of its own, with copies of what the package holds. */
export class Project {
  /** Where the manifests land. */
  public readonly output: string;

  /** @param files more files, by their names */
  public constructor(
    public readonly folder: string,
    files: Readonly<Record<string, string>>,
  ) {
    this.output = join(folder, 'dist');
    for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
    for (const [name, target] of Object.entries(TOOLS)) this.link(name, target);
    this.installOurs();
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  }

  /** `auto-https` with some arguments. */
  public command(...args: string[]): Command {
    return node([join(this.folder, 'node_modules/cdk8s-auto-https/bin/auto-https.cjs'), ...args], { cwd: this.folder });
  }

  private link(name: string, target: string): void {
    const link = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(target), link);
  }

  /** Not a link to the repository: there, the command looks at each start whether it has to be built anew. */
  private installOurs(): void {
    build();
    const { files, dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as OurPackage;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) this.link(name, `node_modules/${name}`);
    for (const file of ['package.json', ...files]) {
      cpSync(file, join(this.folder, 'node_modules/cdk8s-auto-https', file), { recursive: true });
    }
  }
}

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { type Said, SmallProject } from '../launch/small-project';

const CACHE = 'node_modules/.cache/cdk8s-auto-https';
const UP_TO_DATE: Said = { stdout: 'dist: 1 file, all up to date\n', stderr: '', status: 0 };

let project: SmallProject;
afterEach(() => project.remove());

/** A project whose main.ts writes a value, after some lines of its own. */
function writing(value: string, before = '', files: Readonly<Record<string, string>> = {}): SmallProject {
  const main = `import { synthesize } from 'cdk8s-auto-https';\n${before}\nsynthesize({ 'a.yaml': String(${value}) });\n`;
  project = new SmallProject({ 'main.ts': main, ...files });
  return project;
}

const made = () => readFileSync(project.path('dist/a.yaml'), 'utf8');
const kept = (ending: string) => readdirSync(project.path(CACHE)).filter((name) => name.endsWith(ending));
/** A package with two modules, and another one. */
const PACK = {
  'node_modules/pack/package.json': '{ "main": "index.js" }',
  'node_modules/pack/index.js': "module.exports = '-';",
  'node_modules/pack/other.js': "module.exports = '/';",
  'node_modules/new/index.js': "module.exports = 'new';",
};

/** When the parts of the program were kept. */
function stampsOf(): { readonly own: number; readonly packages: number } {
  const [own = 0, packages = 0] = ['.own.bin', '.packages.bin'].map((ending) => statSync(keptPath(ending)).mtimeMs);
  return { own, packages };
}

function rewrite(text: string, other: string): void {
  project.write('main.ts', readFileSync(project.path('main.ts'), 'utf8').replace(text, other));
}

const keptPath = (ending: string) => join(project.path(CACHE), kept(ending)[0] ?? '');

/** Runs until the run is remembered, which it must be. */
function settle(args: readonly string[] = [], env = {}): void {
  expect(project.synth(args, env)).toMatchObject({ status: 0 });
  expect(project.synth(args, env)).toEqual(UP_TO_DATE);
}

describe('an app', () => {
  test('is run from TypeScript, and what it wrote is told in a line', () => {
    writing("'one' as string");
    expect(project.synth()).toEqual({
      stdout: 'dist: 1 file, 1 written, 0 unchanged, 0 removed, 1 foreign and kept\n',
      stderr: '',
      status: 0,
    });
    expect(made()).toBe('one');
  });

  test('may be another file, and JavaScript', () => {
    writing('1', '', { 'other.cjs': "require('cdk8s-auto-https').synthesize({ 'a.yaml': 'other' });" });
    expect(project.synth(['other.cjs']).status).toBe(0);
    expect(made()).toBe('other');
  });

  test('that is not there is wrong use', () => {
    writing('1');
    rmSync(project.path('main.ts'));
    expect(project.synth()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no main.ts, main.js, main.cjs here'),
    });
    expect(project.synth(['nowhere.ts'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('entry "nowhere.ts" is no file'),
    });
  });

  test('that is no TypeScript is told as esbuild tells it, with the line', () => {
    writing('1', 'const a = ;');
    const { stderr, status } = project.synth();
    expect(stderr).toMatch(/Unexpected ";"[\s\S]*main\.ts:2:10/);
    expect(status).toBe(1);
  });

  test('that fails is told with the line of its source, also from code that is kept', () => {
    writing('1', "import { fail } from './fail';\nif (process.env.FAIL) fail();", {
      'fail.ts': 'interface A {}\n\nexport function fail(): A {\n  throw new Error("out of order");\n}\n',
    });
    for (const _ of ['new', 'kept']) {
      const { stderr, status } = project.synth([], { FAIL: '1' });
      expect(stderr).toMatch(/^Error: out of order\n +at fail \(fail\.ts:4:9\)\n +at .*main\.ts:3:/);
      expect(status).toBe(1);
      project.synth();
    }
  });

  test('that fails later, from a promise, ends with 1 too', () => {
    writing('1', 'setTimeout(() => { throw new TypeError("late"); }, 1);');
    expect(project.synth()).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^TypeError: late\n.*main\.ts:2:/),
      status: 1,
    });
  });

  test('whose error explains itself gets no stack trace, but with --debug', () => {
    writing('1', "throw Object.assign(new Error('what: why. Fix.'), { name: 'InvalidInputError' });");
    expect(project.synth()).toEqual({ stdout: '', stderr: 'what: why. Fix.\n', status: 1 });
    expect(project.synth(['--debug']).stderr).toMatch(/at .*main\.ts:2:/);
  });

  test('that fails after it synthesized fails again', () => {
    writing('1');
    project.write('main.ts', `${readFileSync(project.path('main.ts'), 'utf8')}throw new Error('afterwards');`);
    for (let run = 0; run < 3; run++) expect(project.synth().status).toBe(1);
  });

  test('that ends the process itself is believed', () => {
    writing('1', 'process.on("exit", () => undefined);\nif (process.env.CODE) process.exit(Number(process.env.CODE));');
    expect(project.synth([], { CODE: '3' })).toEqual({ stdout: '', stderr: '', status: 3 });
  });

  test('knows where each of its files stands, also in packages', () => {
    writing('[here, __dirname, pack].join()', "import { here } from './below/here';\nimport pack from 'pack';", {
      'below/here.ts': 'export const here: string = __filename;',
      'node_modules/pack/package.json': '{ "main": "x/index.js" }',
      'node_modules/pack/x/index.js': 'module.exports = __dirname;',
    });
    expect(project.synth().status).toBe(0);
    expect(made()).toBe([project.path('below/here.ts'), project.folder, project.path('node_modules/pack/x')].join());
  });

  test('has one copy of each package, whoever asks for it', () => {
    writing(
      '[new Child() instanceof Base, deep === again, url, json.packed, lone, named, typeof late].join()',
      [
        "import { Base } from 'base';",
        "import { Child } from 'child';",
        "import { deep } from 'child/deep';",
        "import json from 'child/data.json';",
        "import lone, { named, url } from 'lone';",
        "const { deep: again } = require('child/lib/deep.js');",
        "let late = 0; import('lone').then(() => { late++; });",
      ].join('\n'),
      {
        'node_modules/base/index.js': 'exports.Base = class {};',
        'node_modules/child/package.json':
          '{ "exports": { ".": "./index.js", "./deep": "./lib/deep.js", "./lib/*": "./lib/*", "./data.json": "./data.json" } }',
        'node_modules/child/index.js':
          "const { Base } = require('base');\nexports.Child = class extends Base {};\nrequire('./lib/deep');",
        'node_modules/child/lib/deep.js': 'exports.deep = {};',
        'node_modules/child/data.json': '{ "packed": "json" }',
        'node_modules/lone/package.json': '{ "exports": "./index.mjs" }',
        'node_modules/lone/index.mjs':
          "import { Base } from 'base';\nexport default typeof Base;\nexport let named = 1;\nnamed++;\nexport const url = import.meta.url.slice(-14);",
      },
    );
    expect(project.synth()).toMatchObject({ stderr: '', status: 0 });
    expect(made()).toBe('true,true,lone/index.mjs,json,function,2,number');
    expect(kept('.packages.bin')).toHaveLength(1);
  });

  test('that fails in a package is told with the line there too', () => {
    writing('fail()', "import fail from 'pack';", {
      'node_modules/pack/index.js': '\n\nmodule.exports = () => {\n  throw new Error("inside");\n};\n',
    });
    expect(project.synth().stderr).toMatch(
      /^Error: inside\n.*node_modules\/pack\/index\.js:4:9\)?\n +at .*main\.ts:3:/,
    );
  });

  test('may load a native addon, which stays outside of the bundle', () => {
    writing('1', "try { require('./addon.node'); } catch (error) { console.log(String(error)); }", {
      'addon.node': 'no addon',
    });
    expect(project.synth().stdout).toContain(project.path('addon.node'));
  });

  test('that calls no synthesize is run, and told what it misses', () => {
    project = new SmallProject({ 'main.ts': "console.log('hello');" });
    expect(project.synth()).toMatchObject({
      stdout: 'hello\n',
      stderr: expect.stringMatching(/^note: main.ts calls no synthesize: /),
      status: 0,
    });
    expect(project.synth(['--check'])).toMatchObject({
      stderr: expect.stringMatching(/^main.ts calls no synthesize: .* Call synthesize\(app\)/),
      status: 1,
    });
  });

  test('may synthesize twice, and is told of both', () => {
    writing('1', "synthesize({ 'b.yaml': 'b' });");
    expect(project.synth().stdout.match(/^dist: 1 file, 1 written/gm)).toHaveLength(2);
    expect(project.synth().stdout.match(/^dist: 1 file, all up to date/gm)).toHaveLength(2);
  });
});

describe('--force and --check', () => {
  test('--force reaches synthesize, and deletions are told', () => {
    writing('1');
    expect(project.synth(['--force']).stdout).toMatch(
      /kubectl apply deletes none[\s\S]*\nkubectl delete namespace\/old --ignore-not-found\n$/,
    );
  });

  test('--check writes nothing, neither in dist/ nor of its own', () => {
    writing('1');
    expect(project.synth(['--check'])).toEqual({
      stdout: '',
      stderr:
        '1 file is not what main.ts makes:\n  dist/a.yaml differs\nRun npx auto-https synth and commit the result.\n',
      status: 1,
    });
    expect(existsSync(project.path('dist'))).toBe(false);
    expect(existsSync(project.path(CACHE))).toBe(false);
  });

  test('--check trusts nothing that is kept', () => {
    writing('1');
    settle();
    expect(project.synth(['--check'])).toEqual(UP_TO_DATE);
    // A memory that lies.
    const notes = JSON.parse(readFileSync(keptPath('.json'), 'utf8'));
    project.write('dist/a.yaml', '2');
    writeFileSync(keptPath('.json'), JSON.stringify({ ...notes, memory: { ...notes.memory, outputs: [] } }));
    expect(project.synth()).toEqual(UP_TO_DATE);
    expect(project.synth(['--check']).status).toBe(1);
  });

  test('--fresh forgets what is kept', () => {
    writing('1');
    settle();
    expect(project.synth(['--fresh']).stdout).toContain('0 written, 1 unchanged');
  });
});

describe('a run that would be the same is left out, until', () => {
  test.each<[string, () => void, string]>([
    [
      'its source changes',
      () => project.write('main.ts', readFileSync(project.path('main.ts'), 'utf8').replace('one', 'two')),
      'two-text',
    ],
    ['what it imports changes', () => project.write('part.ts', "export const part: string = 'other';"), 'one-other'],
    [
      'another file comes before what it imports',
      () => project.write('part.tsx', "export const part = 'first';"),
      'one-first',
    ],
    ['a package changes', () => project.write('node_modules/pack/index.js', "module.exports = '+';"), 'one+text'],
    [
      'a nearer package comes',
      () => project.write('below/node_modules/pack/index.js', "module.exports = '*';"),
      'one*text',
    ],
    [
      'a package is another one',
      () => project.write('node_modules/pack/package.json', '{ "main": "other.js" }'),
      'one/text',
    ],
  ])('%s', (_, change, after) => {
    writing("'one' + pack + part", "import { part } from './part';\nimport { pack } from './below/pack';", {
      'part.ts': "export const part: string = 'text';",
      'below/pack.ts': "import own from 'pack';\nexport const pack: string = own;",
      'node_modules/pack/package.json': '{ "main": "index.js" }',
      'node_modules/pack/index.js': "module.exports = '-';",
      'node_modules/pack/other.js': "module.exports = '/';",
    });
    settle();
    expect(made()).toBe('one-text');
    change();
    expect(project.synth().stdout).toContain('1 written');
    expect(made()).toBe(after);
    expect(project.synth()).toEqual(UP_TO_DATE);
  });

  test.each<[string, string, () => void, string, string]>([
    [
      'a file that it read changes',
      "fs.readFileSync('in.txt', 'utf8')",
      () => project.write('in.txt', 'new'),
      'old',
      'new',
    ],
    [
      'a file that it looked for comes',
      "fs.existsSync('handover.json')",
      () => project.write('handover.json', ''),
      'false',
      'true',
    ],
    [
      'a file that it looked for goes',
      "fs.existsSync('in.txt')",
      () => rmSync(project.path('in.txt')),
      'true',
      'false',
    ],
    [
      'a folder that it listed gets a file',
      "fs.readdirSync('folder').join()",
      () => project.write('folder/b', ''),
      'a',
      'a,b',
    ],
    ['a file that it measured grows', "fs.statSync('in.txt').size", () => project.write('in.txt', 'longer'), '3', '6'],
    [
      'a link leads elsewhere',
      "fs.realpathSync('link').slice(-1)",
      () => {
        rmSync(project.path('link'));
        symlinkSync('b', project.path('link'));
      },
      'a',
      'b',
    ],
    [
      'its tsconfig.json changes',
      'new (class { x = 1; set y(_: number) {} })().x',
      () => project.write('tsconfig.json', '{ "compilerOptions": { "strict": true } }'),
      '1',
      '1',
    ],
    ['cdk8s.yaml changes', '1', () => project.write('cdk8s.yaml', 'app: other'), '1', '1'],
  ])('%s', (_, value, change, before, after) => {
    writing(value, "import * as fs from 'node:fs';", {
      'in.txt': 'old',
      'folder/a': '',
      a: '',
      b: '',
      'cdk8s.yaml': 'app: x',
      'tsconfig.json': '{}',
    });
    symlinkSync('a', project.path('link'));
    settle();
    expect(made()).toBe(before);
    change();
    expect(project.synth().stdout).not.toContain('all up to date');
    expect(made()).toBe(after);
    expect(project.synth()).toEqual(UP_TO_DATE);
  });

  test('a variable that it read changes; others do not matter, nor does what it set itself', () => {
    writing('process.env.COLOUR', "process.env.OWN = 'x'; String(process.env.OWN);");
    settle([], { COLOUR: 'red', OTHER: '1' });
    expect(project.synth([], { COLOUR: 'red', OTHER: '2', OWN: 'y' })).toEqual(UP_TO_DATE);
    expect(project.synth([], { COLOUR: 'blue' }).stdout).toContain('1 written');
    expect(made()).toBe('blue');
    expect(project.synth([], {}).stdout).toContain('1 written');
  });

  test('an output is edited, even to the same length, or removed', () => {
    writing("'one'");
    settle();
    project.write('dist/a.yaml', 'two');
    expect(project.synth().stdout).toContain('1 written');
    expect(project.synth()).toEqual(UP_TO_DATE);
    rmSync(project.path('dist/a.yaml'));
    expect(project.synth().stdout).toContain('1 written');
    expect(made()).toBe('one');
  });

  test('a run that stopped half way, or still runs, left its journal', () => {
    writing('1');
    settle();
    mkdirSync(project.path('.auto-https-synth'));
    expect(project.synth().stdout).toContain('1 unchanged');
  });

  test('and a foreign file beside the outputs, or a source that is only touched, changes nothing', () => {
    writing('1');
    settle();
    project.write('dist/notes.md', 'mine');
    project.write('main.ts', readFileSync(project.path('main.ts'), 'utf8'));
    expect(project.synth()).toEqual(UP_TO_DATE);
  });
});

describe('a run is not remembered', () => {
  test.each([
    ['Date.now()', 'it reads the clock (Date)'],
    ['new Date().getFullYear()', 'it reads the clock (Date)'],
    ['Date().length', 'it reads the clock (Date)'],
    ['Math.random()', 'it uses chance (Math.random)'],
    ['crypto.randomUUID()', 'it uses chance (crypto)'],
    ["require('node:crypto').randomBytes(1)", 'it calls crypto.randomBytes'],
    ["require('node:child_process').execSync('echo')", 'it calls child_process.execSync'],
    ["require('node:net').createServer()", 'it calls net.createServer'],
    ["new (require('node:http').Agent)()", 'it calls http.Agent'],
    ["require('node:dns').getServers()", 'it calls dns.getServers'],
    ["require('node:os').hostname()", 'it calls os.hostname'],
    ["require('node:fs').writeFileSync('own.txt', '')", 'it writes files itself (fs.writeFile)'],
    ["require('node:fs').opendirSync('.').path", 'it calls fs.opendir'],
    ["new (require('node:fs').ReadStream)('package.json').path", 'it calls fs.ReadStream'],
    ["require('node:fs').openSync('package.json')", 'it opens a file (fs.open)'],
    [
      "require('node:fs').readdirSync('.', { recursive: true }).length",
      'it reads a folder with all below it (fs.readdir)',
    ],
    ["require('node:fs').readFileSync(0, 'utf8')", 'it reads from an open file (fs.readFile)'],
    ['Object.keys(process.env).length', 'it lists all variables of the environment (process.env)'],
    ["require(['./late', 'cjs'].join('.'))", 'it loads ./late.cjs, which is not in its bundle'],
    ['process.stdin.fd', 'it reads stdin'],
    ["process.chdir('.')", 'it changes its folder (process.chdir)'],
    ["fetch('http://127.0.0.1:1').catch(() => 0)", 'it asks the network (fetch)'],
  ])('when it uses %s', (value, doubt) => {
    writing(value, '', { 'late.cjs': 'module.exports = 1;' });
    expect(project.synth(['--debug']).stderr).toContain(`note: the run is not remembered: ${doubt}\n`);
    expect(project.synth().stdout).not.toContain('all up to date');
  });

  test('when its output was changed while it ran', () => {
    writing('1', "process.on('exit', () => undefined);\nprocess.once('beforeExit', () => undefined);");
    project.write(
      'main.ts',
      `${readFileSync(project.path('main.ts'), 'utf8')}require('node:child_process').execSync('echo 2 >> dist/a.yaml');`,
    );
    project.synth();
    expect(project.synth().stdout).toContain('1 written');
  });

  test('but what gives the same for the same does not count', () => {
    writing(
      "[new Date(0).constructor === Date, Math.max(1), require('node:crypto').createHash('md5').digest('hex').length, require('node:os').platform().length > 0].join()",
      "import { promises, readFile } from 'node:fs';\nreadFile('package.json', () => promises.readFile('package.json'));",
    );
    settle();
    expect(made()).toBe('true,1,32,true');
  });
});

describe('what is kept', () => {
  test.each([
    ['cut', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['garbled', (file: string) => garble(file)],
  ])('is thrown away silently when it is %s', (_, damage) => {
    writing("'one'");
    settle();
    for (const ending of ['.json', '.own.bin', '.packages.bin']) {
      damage(keptPath(ending));
      project.write('dist/a.yaml', 'edited');
      expect(project.synth()).toMatchObject({ stdout: expect.stringContaining('1 written'), stderr: '', status: 0 });
      expect(project.synth()).toEqual(UP_TO_DATE);
    }
  });

  test('is a program that runs without being bundled again', () => {
    writing('process.env.A');
    project.synth();
    const before = stampsOf();
    expect(project.synth([], { A: 'x' }).stdout).toContain('1 written');
    expect(stampsOf()).toEqual(before);
    expect(kept('').length).toBe(3);
  });

  test('of packages stays when only own sources change', () => {
    writing("pack + 'one'", "import pack from 'pack';", PACK);
    settle();
    const before = stampsOf();
    rewrite('one', 'two');
    expect(project.synth().stdout).toContain('1 written');
    expect(made()).toBe('-two');
    expect(project.synth()).toEqual(UP_TO_DATE);
    const after = stampsOf();
    expect(after.packages).toBe(before.packages);
    expect(after.own).not.toBe(before.own);
  });

  test.each<[string, () => void, string]>([
    ['a package changes', () => project.write('node_modules/pack/index.js', "module.exports = '+';"), '+one'],
    [
      'a package means another of its files',
      () => project.write('node_modules/pack/package.json', '{ "main": "other.js" }'),
      '/one',
    ],
    [
      'a module of a package is asked for that was not before',
      () => rewrite("from 'pack'", "from 'pack/other'"),
      '/one',
    ],
    ['another package is asked for', () => rewrite("from 'pack'", "from 'new'"), 'newone'],
  ])('of packages is made anew when %s', (_, change, after) => {
    writing("pack + 'one'", "import pack from 'pack';", PACK);
    settle();
    const before = stampsOf();
    change();
    expect(project.synth().stdout).toContain('1 written');
    expect(made()).toBe(after);
    expect(stampsOf().packages).not.toBe(before.packages);
    expect(project.synth()).toEqual(UP_TO_DATE);
  });

  test('is in one part where own sources are ES modules', () => {
    writing('pack.default', "import * as pack from 'pack';", { ...PACK, 'package.json': '{ "type": "module" }' });
    settle();
    expect(made()).toBe('-');
    expect(kept('.bin')).toEqual([expect.stringMatching(/\.own\.bin$/)]);
  });

  test('is nothing where there is no node_modules', () => {
    project = new SmallProject({ 'main.ts': "console.log('hello');" });
    rmSync(project.path('node_modules'), { recursive: true });
    expect(project.synth()).toMatchObject({ stdout: 'hello\n', status: 0 });
    expect(existsSync(project.path('node_modules'))).toBe(false);
  });
});

function garble(file: string): void {
  const bytes = readFileSync(file);
  for (let at = bytes.length - 200; at < bytes.length - 100; at++) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

import { parse } from '../../../lib/cli/parse';
import { InvalidInputError } from '../../../lib/errors';

const CHECK = {
  name: 'check',
  paths: [],
  format: 'text',
  context: [],
  complete: false,
  updateBaseline: false,
  failOn: 'error',
};

const EXPLAIN = { name: 'explain', host: 'a.sample.com', paths: [], format: 'text', context: [], complete: false };

const SYNTH = { name: 'synth', check: false, force: false, fresh: false, debug: false };

const split = (line: string) => line.split(' ').filter((word) => word !== '');

test.each<[string, object]>([
  ['synth', SYNTH],
  [
    'synth platform.ts --force --fresh --debug',
    { ...SYNTH, entry: 'platform.ts', force: true, fresh: true, debug: true },
  ],
  ['--debug synth --check', { ...SYNTH, check: true, debug: true }],
  ['synth -h', { name: 'help', topic: 'synth', asked: true }],
  ['check', CHECK],
  ['check dist more', { ...CHECK, paths: ['dist', 'more'] }],
  ['check -', { ...CHECK, paths: ['-'] }],
  ['check dist --format json', { ...CHECK, paths: ['dist'], format: 'json' }],
  ['check --format=github --complete dist', { ...CHECK, paths: ['dist'], format: 'github', complete: true }],
  ['--format json check dist', { ...CHECK, paths: ['dist'], format: 'json' }],
  ['check --context a --context b.json', { ...CHECK, context: ['a', 'b.json'] }],
  [
    'check --facts f.yaml --namespace team --fail-on never',
    { ...CHECK, facts: 'f.yaml', namespace: 'team', failOn: 'never' },
  ],
  ['check --only ah101,AH102 --only AH103', { ...CHECK, only: ['AH101', 'AH102', 'AH103'] }],
  ['check --skip AH101,', { ...CHECK, skip: ['AH101'] }],
  ['check --baseline b.json --update-baseline', { ...CHECK, baseline: 'b.json', updateBaseline: true }],
  ['check --debug --debug', CHECK],
  ['check -- --odd.yaml', { ...CHECK, paths: ['--odd.yaml'] }],
  ['explain a.sample.com', EXPLAIN],
  ['explain A.Sample.com. dist -', { ...EXPLAIN, paths: ['dist', '-'] }],
  ['explain a.sample.com --scheme http --path /x', { ...EXPLAIN, scheme: 'http', path: '/x' }],
  [
    'explain a.sample.com --context c --facts f --namespace n --complete --format json',
    { ...EXPLAIN, context: ['c'], facts: 'f', namespace: 'n', complete: true, format: 'json' },
  ],
  ['explain --help', { name: 'help', topic: 'explain', asked: true }],
  ['checks', { name: 'checks' }],
  ['checks ah101', { name: 'checks', code: 'AH101' }],
  ['', { name: 'help', asked: false }],
  ['--help', { name: 'help', asked: true }],
  ['-h', { name: 'help', asked: true }],
  ['help', { name: 'help', asked: true }],
  ['help check', { name: 'help', topic: 'check', asked: true }],
  ['check --help', { name: 'help', topic: 'check', asked: true }],
  ['checks AH101 -h', { name: 'help', topic: 'checks', asked: true }],
  ['--version', { name: 'version' }],
  ['check -v', { name: 'version' }],
])('auto-https %s', (line, command) => {
  expect(parse(split(line))).toEqual(command);
});

test.each([
  [
    'chekc dist',
    'there is no command "chekc": nothing was done. Use one of synth, check, explain, checks; files are checked by `auto-https check chekc`. Did you mean "check"?',
  ],
  [
    'dist',
    'there is no command "dist": nothing was done. Use one of synth, check, explain, checks; files are checked by `auto-https check dist`.',
  ],
  [
    'checks --formt',
    'there is no option "--formt" of checks: it would change nothing, and nobody would notice. Use one of --help, --version, --debug.',
  ],
  [
    '--formt',
    'there is no option "--formt": it would change nothing, and nobody would notice. Use one of --help, --version, --debug.',
  ],
  [
    '--complete',
    'option "--complete" is given without a command: what it is about cannot be told. Write `auto-https check --complete`.',
  ],
  [
    'synth a.ts b.ts',
    'synth is given 2 files (a.ts, b.ts): one app owns a folder, and files that it does not make would be removed as stale. Name one file, which may import the others.',
  ],
  [
    'synth --check --force',
    '--check is given with --force: --check writes nothing, and --force says what may be overwritten. Leave one out.',
  ],
  [
    'synth --chekc',
    'there is no option "--chekc" of synth: it would change nothing, and nobody would notice. Use one of --check, --force, --fresh, --help, --version, --debug. Did you mean "--check"?',
  ],
  [
    'check --format jsn',
    '--format is "jsn": that is none of its values. Use one of text, json, sarif, junit, github. Did you mean "json"?',
  ],
  [
    'check --fail-on errors',
    '--fail-on is "errors": that is none of its values. Use one of error, warning, info, never. Did you mean "error"?',
  ],
  ['check --facts', '--facts is given without FILE: it says nothing by itself. Write --facts FILE.'],
  ['check --only --complete', '--only is given without CODES: it says nothing by itself. Write --only CODES.'],
  [
    'check --format',
    '--format is given without FORMAT: it says nothing by itself. Write --format with one of text, json, sarif, junit, github.',
  ],
  [
    'check --complete=yes',
    '--complete is given the value "yes": it is a switch and takes none. Write --complete, or leave it out.',
  ],
  ['check --facts a --facts b', '--facts is given twice: only one of the two could count. Leave one out.'],
  [
    'check --update-baseline',
    '--update-baseline is given without --baseline: there is no file to write. Name the file as well: --baseline FILE --update-baseline.',
  ],
  [
    'explain a.sample.com --path x',
    '--path is "x": the path of a request begins with a slash. Write --path /x; files and folders stand behind the host without an option.',
  ],
  ['explain a.sample.com --format sarif', '--format is "sarif": that is none of its values. Use one of text, json.'],
  ['checks AH101 AH102', 'checks is given 2 codes: it shows one in full, or the list of all. Give one code, or none.'],
])('auto-https %s: says what, why and how to mend it', (line, message) => {
  expect(() => parse(split(line))).toThrow(new Error(message));
  expect(() => parse(split(line))).toThrow(InvalidInputError);
});

test('a mistyped option is known by its neighbours', () => {
  expect(() => parse(['check', '--contxt', 'a'])).toThrow(/Did you mean "--context"\?$/);
  expect(() => parse(['check', '-x'])).toThrow(/^there is no option "-x" of check:/);
});

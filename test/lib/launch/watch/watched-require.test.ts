import { join } from 'node:path';

import { ownBuiltin } from '../../../../lib/launch/bundle/builtin-channel';
import { Observation } from '../../../../lib/launch/watch/observation';
import { watchedRequire } from '../../../../lib/launch/watch/watched-require';

const GLOBALS = { Date, Math };
let observation: Observation;
let required: NodeJS.Require;
beforeEach(() => {
  observation = new Observation();
  required = watchedRequire(join(__dirname, 'main.ts'), observation, GLOBALS);
});
const doubts = () => [...observation.doubts];

test('modules that give the same for the same are Node’s own', () => {
  expect(required('node:path').basename('a/b')).toBe('b');
  expect(required('crypto').createHash('md5').update('a').digest('hex')).toHaveLength(32);
  expect(required('os').platform()).toBe(process.platform);
  expect(doubts()).toEqual([]);
});

test('others may be loaded, and are a doubt when they are used', () => {
  const { execFileSync } = required('child_process');
  expect(doubts()).toEqual([]);
  execFileSync(process.execPath, ['-e', '0']);
  required('os').hostname();
  required('node:crypto').randomUUID();
  expect(doubts()).toEqual([
    'it calls child_process.execFileSync',
    'it calls os.hostname',
    'it calls crypto.randomUUID',
  ]);
});

test('the file system is watched', () => {
  required('fs').existsSync(__filename);
  required('node:fs/promises').stat(__filename);
  expect(observation.seen().looks.map(([kind]) => kind)).toEqual(['presence', 'stamps']);
  expect(required('fs')).toBe(required('node:fs'));
});

test('lib/output gets its own: it may write, and know the clock and the machine', () => {
  required(ownBuiltin('node:fs')).readFileSync(__filename);
  required(ownBuiltin('node:os')).hostname();
  required(ownBuiltin('fs/promises')).access(__filename);
  expect(required(ownBuiltin('globals'))).toBe(GLOBALS);
  expect(observation.stampsOf(__filename)).toBeDefined();
  expect(observation.seen().looks).toEqual([]);
  expect(doubts()).toEqual([]);
});

test('what is not in the bundle comes from the project, and is a doubt', () => {
  expect(required('../../../../package.json').name).toBe('cdk8s-auto-https');
  expect(doubts()).toEqual(['it loads ../../../../package.json, which is not in its bundle']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Observation, variableHash } from '../../../../lib/launch/watch/observation';

test('what was seen first counts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'observation-'));
  const file = join(folder, 'a');
  const observation = new Observation();
  observation.looked('presence', file);
  expect(observation.stampsOf(file)).toBeUndefined();
  observation.handled(file);
  expect(observation.stampsOf(file)).toBeUndefined();
  writeFileSync(file, '');
  observation.looked('presence', file);
  observation.looked('names', folder);
  observation.handled(file);
  expect(observation.stampsOf(file)).toMatch(/^0 /);
  expect(observation.seen().looks).toEqual([
    ['presence', file, 'nothing', ''],
    ['names', folder, 'a', ''],
  ]);
  rmSync(folder, { recursive: true });
});

test('a variable is kept as a hash, and that it is not set is told apart from empty', () => {
  const observation = new Observation();
  observation.asked('TOKEN', 'secret');
  observation.asked('TOKEN', 'other');
  observation.asked('NONE', undefined);
  observation.asked('EMPTY', '');
  const { variables } = observation.seen();
  expect(variables).toEqual([
    ['TOKEN', variableHash('secret')],
    ['NONE', ''],
    ['EMPTY', variableHash('')],
  ]);
  expect(JSON.stringify(variables)).not.toContain('secret');
  expect(variableHash('')).not.toBe('');
});

test('a doubt is told once', () => {
  const observation = new Observation();
  observation.doubt('it reads the clock');
  observation.doubt('it reads the clock');
  expect([...observation.doubts]).toEqual(['it reads the clock']);
});

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import { isStillTrue, lookAtProject, type Memory, remember } from '../../../../lib/launch/memory/memory';
import { Observation } from '../../../../lib/launch/watch/observation';
import type { SynthesisResult } from '../../../../lib/output/synthesis-run';
import { SmallProject } from '../small-project';

let project: SmallProject;
let observation: Observation;
beforeEach(() => {
  project = new SmallProject({ 'dist/a.yaml': 'a', 'package.json': '{}' });
  observation = new Observation();
});
afterEach(() => project.remove());

function result(): SynthesisResult {
  const file = project.path('dist/a.yaml');
  return {
    folder: project.path('dist'),
    written: [file],
    unchanged: 2,
    removed: [],
    foreign: [],
    deletions: [],
    stale: [],
    files: [file],
  };
}

function remembered(): Memory {
  lookAtProject(project.folder, observation);
  observation.asked('COLOUR', 'red');
  observation.handled(project.path('dist/a.yaml'));
  return remember(observation, [result(), result()]) as Memory;
}

const ENV = { COLOUR: 'red', OTHER: '1' };

test('a run is remembered with what it saw and what it left, and kept as JSON', () => {
  const memory: Memory = JSON.parse(JSON.stringify(remembered()));
  expect(memory.folders).toEqual([
    [project.path('dist'), 3],
    [project.path('dist'), 3],
  ]);
  expect(memory.outputs).toHaveLength(1);
  expect(isStillTrue(memory, ENV)).toBe(true);
});

test.each<[string, () => void]>([
  ['an output is edited', () => project.write('dist/a.yaml', 'b')],
  ['an output is removed', () => rmSync(project.path('dist/a.yaml'))],
  ['the lock file of a package manager comes', () => project.write('yarn.lock', '')],
  ['package.json changes', () => project.write('package.json', '{ "type": "module" }')],
  ['a journal is there', () => mkdirSync(project.path('.auto-https-synth'))],
])('it is true no more when %s', (_, change) => {
  const memory = remembered();
  change();
  expect(isStillTrue(memory, ENV)).toBe(false);
});

test('it is true no more when a variable that it read is another one', () => {
  expect(isStillTrue(remembered(), { COLOUR: 'blue' })).toBe(false);
  expect(isStillTrue(remembered(), {})).toBe(false);
});

test('a run that did what may end otherwise is not remembered', () => {
  observation.doubt('it reads the clock (Date)');
  observation.handled(project.path('dist/a.yaml'));
  expect(remember(observation, [result()])).toBeUndefined();
});

test('nor is one that synthesized nothing, and the doubt says so', () => {
  expect(remember(observation, [])).toBeUndefined();
  expect([...observation.doubts]).toEqual(['it calls no synthesize']);
});

test('nor is one whose output somebody else wrote, or nobody', () => {
  observation.handled(project.path('dist/a.yaml'));
  writeFileSync(project.path('other'), 'b');
  renameSync(project.path('other'), project.path('dist/a.yaml'));
  expect(remember(observation, [result()])).toBeUndefined();
  expect([...observation.doubts]).toEqual([`${project.path('dist/a.yaml')} was changed while it ran`]);
  rmSync(project.path('dist/a.yaml'));
  expect(remember(new Observation(), [result()])).toBeUndefined();
});

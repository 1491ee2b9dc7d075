import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readHandover } from '../../../lib/handover/read-handover';
import { sampleHandover } from '../../../lib/handover/sample-handover';

const here = process.cwd();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handover-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

const own = { ...sampleHandover(), sample: false };

test('handover.json of the working directory is read', () => {
  writeFileSync('handover.json', JSON.stringify(own));
  expect(readHandover()).toEqual(own);
});

test('without it, the sample makes the first synth work', () => {
  expect(readHandover()).toEqual(sampleHandover());
});

test('another file is read by its name, which messages say', () => {
  writeFileSync('cluster.json', JSON.stringify({ ...own, version: 9 }));
  expect(() => readHandover('cluster.json')).toThrow(
    'hand-over cluster.json has version 9: this release of cdk8s-auto-https reads version 1 alone',
  );
});

test('a file that is named has to be there: the sample does not stand in for it', () => {
  writeFileSync('handover.json', JSON.stringify(own));
  expect(() => readHandover('cluster.json')).toThrow(
    'hand-over cluster.json cannot be read: ENOENT: what it says is needed to synthesize. ' +
      'Give the path of a hand-over that exists and is readable.',
  );
  rmSync('handover.json');
  expect(() => readHandover('handover.json')).toThrow('hand-over handover.json cannot be read: ENOENT');
});

test('a handover.json that is no hand-over is refused, and the sample does not stand in for it', () => {
  writeFileSync('handover.json', '{');
  expect(() => readHandover()).toThrow('hand-over handover.json is not JSON');
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App } from '../../../lib/synth/app';
import { SAMPLES } from './apps';
import { rendered, withOurs, withoutFolders, withStock } from './both-ways';

test.each(SAMPLES)('synth() writes what cdk8s writes: $what', ({ build, props }) => {
  const stock = withStock(build, props);
  expect(withOurs(build, props)).toEqual(stock);
});

test.each(SAMPLES)('renderFiles() gives what cdk8s writes: $what', ({ build, props }) => {
  const ours = rendered(build, props);
  expect(ours).toEqual(withoutFolders(withStock(build, props)));
});

test('synth() makes its folder, also for an app without charts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const outdir = join(folder, 'not', 'there');
  new App({ outdir }).synth();
  expect(existsSync(outdir)).toBe(true);
  rmSync(folder, { recursive: true });
});

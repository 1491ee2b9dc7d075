import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../../e2e/kubelet/images/find';
import { boundFiles } from '../../../../e2e/kubelet/images/sources';
import { programTable } from '../../../../e2e/kubelet/images/table';
import { container } from '../pods';

let bin = '';
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'bin-'));
  for (const name of ['pilot-agent', 'envoy_bootstrap.json', 'envoy-1.38']) writeFileSync(join(bin, name), '');
  symlinkSync('envoy-1.38', join(bin, 'envoy'));
});
afterAll(() => rmSync(bin, { recursive: true }));

const files = (image: string) => {
  const programs = { bin, echo: '/run/echo.cjs', node: '/opt/node' };
  return boundFiles(findProgram(container({ image }), programTable({})), programs).map(
    ({ source, target }) => `${target} = ${source.replace(bin, 'BIN')}`,
  );
};

test('a container sees the programs of its image alone, links followed', () => {
  expect(files('proxyv2')).toEqual([
    '/e2e/bin/envoy = BIN/envoy-1.38',
    '/e2e/bin/envoy_bootstrap.json = BIN/envoy_bootstrap.json',
    '/e2e/bin/pilot-agent = BIN/pilot-agent',
  ]);
});

test("an app is node's own binary and the bundle", () => {
  expect(files('shop')).toEqual(['/e2e/bin/node = /opt/node', '/e2e/lib/echo.cjs = /run/echo.cjs']);
});

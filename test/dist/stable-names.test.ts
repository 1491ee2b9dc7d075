import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';

import { HttpsApp, synthesize } from '../../lib';
import { samplePlatform } from '../support/platform';

type Sample = ReturnType<typeof samplePlatform>;

const scratch = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const web = (id: string) => (sample: Sample) => {
  const { app, platform, namespaces } = sample;
  const service = { name: id, ports: [80] };
  new HttpsApp(app, id, { platform, namespace: namespaces.apps, host: `${id}.sample.com`, service });
};

const foreignChart = ({ app }: Sample) => {
  const metadata = { name: 'settings', namespace: 'apps' };
  new ApiObject(new Chart(app, '15-settings'), 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata });
};

/** Text by file name, after things were put on a platform in this order. */
function filesWith(...parts: ((sample: Sample) => void)[]): ReadonlyMap<string, string> {
  const outdir = mkdtempSync(join(scratch, 'dist-'));
  const sample = samplePlatform({ outdir });
  for (const part of parts) {
    part(sample);
  }
  synthesize(sample.app);
  return new Map(readdirSync(outdir).map((file) => [file, readFileSync(join(outdir, file), 'utf8')]));
}

/** Files that are in the second and not in the first; fails where another one changed or went. */
function added(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  expect(Object.fromEntries([...after].filter(([file]) => before.has(file)))).toEqual(Object.fromEntries(before));
  return [...after.keys()].filter((file) => !before.has(file)).sort();
}

test('an app that comes brings its two files and changes no other', () => {
  expect(added(filesWith(web('web')), filesWith(web('another'), web('web')))).toEqual([
    '60-host-apps-another.k8s.yaml',
    '70-app-apps-another.k8s.yaml',
  ]);
});

test('an unrelated chart brings its file and changes no other', () => {
  expect(added(filesWith(web('web')), filesWith(foreignChart, web('web')))).toEqual(['15-settings.k8s.yaml']);
});

test('the order of declarations changes nothing', () => {
  expect(added(filesWith(web('one'), web('two')), filesWith(web('two'), web('one')))).toEqual([]);
});

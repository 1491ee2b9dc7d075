import { ApiObject, App, type AppProps, Chart, YamlOutputType } from 'cdk8s';

import { renderOutput } from '../../../lib/output/render-output';
import { sha256 } from '../../../lib/output/sha256';

const configMap = (chart: Chart, name: string, namespace?: string) =>
  new ApiObject(chart, `${namespace}-${name}`, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace } });

function appOf(charts: readonly string[], props?: AppProps): App {
  const app = new App(props);
  for (const id of charts) configMap(new Chart(app, id), 'settings', id);
  return app;
}

const render = (app: App) => renderOutput(app, undefined, () => undefined);

test('is every file with its bytes, its hash and its objects', () => {
  const { files, unlisted } = render(appOf(['10-a', '10-b']));
  expect(files.map(({ name, objects }) => [name, objects])).toEqual([
    ['10-a.k8s.yaml', ['configmap/settings -n 10-a']],
    ['10-b.k8s.yaml', ['configmap/settings -n 10-b']],
  ]);
  expect(files.map((file) => file.sha256)).toEqual(files.map(({ bytes }) => sha256(bytes)));
  expect(`${files[0]?.bytes}`).toMatch(/^apiVersion: v1\nkind: ConfigMap\n/);
  expect(unlisted).toEqual([]);
});

test('what cdk8s writes for its validation plugins is no manifest', () => {
  const { files, unlisted } = render(appOf(['10-a'], { recordConstructMetadata: true }));
  expect([files.map(({ name }) => name), unlisted.map(({ name }) => name)]).toEqual([
    ['10-a.k8s.yaml'],
    ['construct-metadata.json'],
  ]);
  expect(JSON.parse(`${unlisted[0]?.bytes}`).resources).toHaveProperty('settings');
});

test('two objects that would be written to one file are refused', () => {
  const app = appOf(['10-a', '10-b'], { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
  expect(() => render(app)).toThrow(
    'two charts or objects would be written to one file, "ConfigMap.settings.k8s.yaml"',
  );
});

test('wires between files are checked', () => {
  const app = appOf(['10-a']);
  const spec = {
    selector: { matchLabels: { app: 'x' } },
    template: { metadata: { labels: { app: 'y' } }, spec: { containers: [{ name: 'a', image: 'a' }] } },
  };
  new ApiObject(new Chart(app, '70-b'), 'b', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'b' },
    spec,
  } as never);
  expect(() => render(app)).toThrow(/^a wire is broken: AH121 Deployment default\/b/);
});

test('tells how far it is', () => {
  const told: [string, number, number][] = [];
  renderOutput(appOf(['10-a', '10-b']), undefined, (...each) => told.push(each));
  expect(told).toEqual([
    ['rendering', 1, 2],
    ['rendering', 2, 2],
    ['checking the wires', 0, 1],
  ]);
  const objects = appOf(['10-a'], { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
  configMap(objects.charts[0] as Chart, 'other');
  told.length = 0;
  renderOutput(objects, undefined, (...each) => told.push(each));
  expect(told[1]).toEqual(['rendering', 2, 2]);
});

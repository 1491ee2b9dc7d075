import * as cdk8s from 'cdk8s';

import { App } from '../../../lib/synth/app';
import { Rendering } from '../../../lib/synth/rendering';
import { SAMPLES } from './apps';

/** The text of all manifests, or the message of what was thrown. */
function textOf(app: cdk8s.App, build: (app: cdk8s.App) => void): string {
  build(app);
  try {
    return app.synthYaml();
  } catch (error) {
    return `thrown: ${(error as Error).message}`;
  }
}

const once = SAMPLES.filter(({ props }) => props?.yamlOutputType === cdk8s.YamlOutputType.FILE_PER_APP);

test.each(once)('synthYaml() gives what cdk8s gives: $what', ({ build, props }) => {
  const stock = textOf(new cdk8s.App({ ...props, outdir: 'unused' }), build);
  expect(textOf(new App({ ...props, outdir: 'unused' }), build)).toBe(stock);
});

function appWith(...ids: readonly string[]): cdk8s.App {
  const app = new cdk8s.App({ outdir: 'unused' });
  const chart = new cdk8s.Chart(app, 'chart');
  for (const id of ids) new cdk8s.ApiObject(chart, id, { apiVersion: 'v1', kind: 'Thing', metadata: { name: id } });
  return app;
}

test('objects of more documents than arguments fit on the stack make one file', () => {
  const rendering = new Rendering(appWith('a'));
  const { text } = rendering.file('name', new Array(200_000).fill(undefined));
  rendering.end();
  expect(text).toHaveLength(200_000 + 4 * 199_999);
});

test('an app of another copy of cdk8s comes out the same', () => {
  const [own] = [appWith('a', 'b')];
  jest.isolateModules(() => {
    const other: typeof cdk8s = jest.requireActual('cdk8s');
    const app = new other.App({ outdir: 'unused' });
    const chart = new other.Chart(app, 'chart');
    for (const id of ['a', 'b'])
      new other.ApiObject(chart, id, { apiVersion: 'v1', kind: 'Thing', metadata: { name: id } });
    expect(app instanceof cdk8s.App).toBe(false);
    const rendering = new Rendering(app);
    expect(rendering.charts().map((each) => rendering.file(each.node.id, rendering.chartJson(each)).text)).toEqual([
      own?.synthYaml(),
    ]);
    rendering.end();
  });
});

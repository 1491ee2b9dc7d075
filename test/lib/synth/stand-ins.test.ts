import { ApiObject, App, Chart } from 'cdk8s';

import { STOCK } from '../../../lib/synth/cdk8s-internals';
import { renderFiles } from '../../../lib/synth/render-files';
import { nobodyElseStandsIn } from '../../../lib/synth/stand-ins';

function appOf(...ids: readonly string[]): App {
  const app = new App({ outdir: 'unused' });
  for (const id of ids)
    new ApiObject(new Chart(app, id), 'object', { apiVersion: 'v1', kind: 'Thing', metadata: { name: 'x' } });
  return app;
}

/** Whether cdk8s has its own ways. */
function isStock(): boolean {
  const { get } = Object.getOwnPropertyDescriptor(App.prototype, 'charts') ?? {};
  return (
    ApiObject.prototype.toJson === STOCK.objectToJson &&
    App._synthChart === STOCK.synthChart &&
    get === STOCK.charts.get
  );
}

const invalid = () => {
  const app = appOf('a');
  app.node.addValidation({ validate: () => ['fault'] });
  return app;
};

test('cdk8s has its own ways back when rendering ends, ends early or fails', () => {
  expect([...renderFiles(appOf('a', 'b'))]).toHaveLength(2);
  expect(isStock()).toBe(true);
  for (const file of renderFiles(appOf('a', 'b'))) {
    expect([file.path, isStock()]).toEqual(['a.k8s.yaml', false]);
    break;
  }
  expect(isStock()).toBe(true);
  expect(() => [...renderFiles(invalid())]).toThrow('fault');
  expect(isStock()).toBe(true);
});

test('two apps can be rendered in turns, also one app twice', () => {
  const [one, other] = [appOf('a', 'b'), appOf('c', 'd')];
  const expected = [one, other].map((app) => [...renderFiles(app)].map(({ text }) => text));
  const [first, second, again] = [renderFiles(one), renderFiles(other), renderFiles(one)];
  const texts: string[][] = [[], [], []];
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [index, files] of [first, second, again].entries()) {
      const { value } = files.next();
      if (value) texts[index]?.push(value.text);
    }
  }
  expect(texts).toEqual([...expected, expected[0]]);
  expect(isStock()).toBe(true);
});

test('a rendering that ends leaves the later one of its app what it needs', () => {
  const app = appOf('a', 'b');
  const [first, second] = [renderFiles(app), renderFiles(app)];
  first.next();
  second.next();
  first.return(undefined);
  expect(isStock()).toBe(false);
  second.return(undefined);
  expect(isStock()).toBe(true);
});

test('other apps stay with cdk8s meanwhile', () => {
  const other = appOf('c');
  const files = renderFiles(appOf('a'));
  files.next();
  expect(other.synthYaml()).toBe('apiVersion: v1\nkind: Thing\nmetadata:\n  name: x\n');
  expect(other.charts).toHaveLength(1);
  files.return(undefined);
});

test('a method that somebody else put there is left alone, and takes part', () => {
  ApiObject.prototype.toJson = function () {
    return { ...STOCK.objectToJson.call(this), added: true };
  };
  try {
    expect(nobodyElseStandsIn()).toBe(false);
    expect([...renderFiles(appOf('a'))][0]?.text).toMatch(/added: true\n$/);
  } finally {
    ApiObject.prototype.toJson = STOCK.objectToJson;
  }
  expect(nobodyElseStandsIn()).toBe(true);
});

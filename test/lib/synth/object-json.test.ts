import { ApiObject, App, Chart } from 'cdk8s';

import { objectJson } from '../../../lib/synth/object-json';
import { SAMPLES } from './apps';

const plain = SAMPLES.filter(({ props }) => props?.yamlOutputType === 0 && props.resolvers === undefined);

function attempt(run: () => unknown): string {
  try {
    return JSON.stringify(run(), (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch (error) {
    return `${error}`;
  }
}

function objectsOf(build: (app: App) => void): ApiObject[] {
  const app = new App({ outdir: 'unused' });
  build(app);
  return app.node.findAll().filter(ApiObject.isApiObject);
}

test.each(plain)('an object has the JSON that cdk8s gives, field by field: $what', ({ build }) => {
  const stock = objectsOf(build).map((object) => attempt(() => ApiObject.prototype.toJson.call(object)));
  expect(objectsOf(build).map((object) => attempt(() => objectJson(object)))).toEqual(stock);
});

describe('CDK8S_DISABLE_SORT', () => {
  const before = process.env.CDK8S_DISABLE_SORT;
  beforeEach(() => {
    process.env.CDK8S_DISABLE_SORT = '1';
  });
  afterEach(() => {
    if (before === undefined) delete process.env.CDK8S_DISABLE_SORT;
    else process.env.CDK8S_DISABLE_SORT = before;
  });

  test('leaves fields in their order, but for those of metadata', () => {
    const chart = new Chart(new App({ outdir: 'unused' }), 'chart');
    const metadata = { name: 'n', labels: { z: '1', a: '2' } };
    const object = new ApiObject(chart, 'o', { apiVersion: 'v1', kind: 'Thing', z: { y: 1, x: 2 }, metadata, a: 1 });
    const text =
      '{"apiVersion":"v1","kind":"Thing","metadata":{"labels":{"a":"2","z":"1"},"name":"n"},"z":{"y":1,"x":2},"a":1}';
    expect([JSON.stringify(objectJson(object)), JSON.stringify(object.toJson())]).toEqual([text, text]);
  });
});

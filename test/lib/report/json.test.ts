import Ajv from 'ajv';
import { json } from '../../../lib/report/json';
import schema from '../../../lib/report/report.schema.json';
import { HOPS, SEVERITIES } from '../../../lib/wiring/finding';
import { CLEAN, IN_MEMORY, OPTIONS, SAMPLE } from './sample-result';

const validate = new Ajv({ strict: true }).compile(schema);

test.each([
  ['findings of every kind', SAMPLE],
  ['a clean tree', CLEAN],
  ['objects made in memory', IN_MEMORY],
])('%s: as the published schema says', (_, result) => {
  validate(JSON.parse(json(result, OPTIONS)));
  expect(validate.errors).toBeNull();
});

test('the schema allows what there is, and no more', () => {
  const { severity, hop } = schema.properties.findings.items.properties;
  expect(severity.enum).toEqual(SEVERITIES);
  expect(hop.enum).toEqual(HOPS);
  expect(validate({ ...JSON.parse(json(CLEAN, OPTIONS)), more: 1 })).toBe(false);
});

test('a finding tells the object that has to change and the other end of the wire', () => {
  const { version, findings, silenced } = JSON.parse(json(SAMPLE, { ...OPTIONS, lineOf: () => 9 }));
  expect({ version, silenced }).toEqual({ version: 1, silenced: 1 });
  expect(findings[0]).toEqual({
    code: 'AH901',
    severity: 'warning',
    hop: 'route',
    object: { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', namespace: 'apps', name: 'shop' },
    path: 'spec.gateways[0]',
    file: 'dist/web.yaml',
    line: 9,
    host: 'shop.sample.com',
    what: 'gateway "shap" is not there',
    why: 'requests to shop.sample.com get 404',
    fix: 'Name a Gateway that is there. Did you mean "shop"?',
    url: 'docs/checks/AH901.md',
    related: [
      {
        object: { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', namespace: 'apps', name: 'shop' },
        file: 'dist/web.yaml',
        line: expect.any(Number),
      },
    ],
  });
});

test('what is not decided tells which fact is missing', () => {
  expect(JSON.parse(json(SAMPLE, OPTIONS)).notDecided).toMatchObject([
    { code: 'AH902', needs: 'aws.loadBalancerController', object: { name: 'balanced' }, file: 'dist/web.yaml' },
  ]);
});

import Ajv from 'ajv';
import schema from '../../../lib/report/explain.schema.json';
import { explainJson } from '../../../lib/report/explain-json';
import type { Explained } from '../../../lib/report/explain-options';
import reportSchema from '../../../lib/report/report.schema.json';
import { HOPS } from '../../../lib/wiring/finding';
import { BROKEN, explainedOf, UNKNOWN, WIRED } from './explained-sample';

const validate = new Ajv({ strict: true, schemas: [reportSchema] }).compile(schema);
const said = (explained: Explained) => JSON.parse(explainJson(explained, { subject: 'dist' }));

test.each([
  ['a host that is served', explainedOf(WIRED)],
  ['one that is not', explainedOf(BROKEN)],
  ['one that is not known', UNKNOWN],
  ['one of several trees', explainedOf(WIRED, BROKEN)],
])('%s: as the published schema says', (_, explained) => {
  validate(said(explained));
  expect(validate.errors).toBeNull();
});

test('the schema allows what there is, and no more', () => {
  expect(schema.definitions.hop.enum).toEqual(HOPS);
  expect(validate({ ...said(UNKNOWN), more: 1 })).toBe(false);
});

test('each request tells its hops and how it ends', () => {
  const { host, trees } = said(explainedOf(WIRED));
  expect(host).toBe('web.sample.com');
  expect(trees[0].requests.map(({ url, outcome }: { url: string; outcome: object }) => ({ url, outcome }))).toEqual([
    { url: 'https://web.sample.com/', outcome: { ends: 'served' } },
    {
      url: 'http://web.sample.com/',
      outcome: { ends: 'redirected', code: 301, url: 'https://web.sample.com/' },
    },
    {
      url: 'http://web.sample.com/.well-known/acme-challenge/TOKEN',
      outcome: { ends: 'unknown', hop: 'gateway' },
    },
  ]);
  const tls = trees[0].requests[0].hops.find(({ hop }: { hop: string }) => hop === 'tls');
  expect(tls).toEqual({
    hop: 'tls',
    state: 'ok',
    says: 'SNI web.sample.com, mode SIMPLE',
    objects: [
      {
        object: { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', namespace: 'istio-ingress', name: 'web' },
        file: 'platform.yaml',
        line: expect.any(Number),
      },
    ],
    findings: [],
  });
});

test('a broken one tells where, the fix, and what is seen outside', () => {
  expect(said(explainedOf(BROKEN)).trees[0].requests[0].outcome).toEqual({
    ends: 'broken',
    hop: 'tls',
    fix: expect.stringMatching(/^Use one of /),
    seen: { browser: 'ERR_CONNECTION_RESET', curl: expect.any(String), letsEncrypt: expect.any(String) },
  });
});

test('a host that is not known tells which are', () => {
  expect(said(UNKNOWN)).toEqual({
    version: 1,
    host: 'wed.sample.com',
    didYouMean: 'web.sample.com',
    hosts: ['web.sample.com'],
    trees: [],
  });
});

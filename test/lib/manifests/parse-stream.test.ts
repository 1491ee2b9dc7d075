import { assert, property, string, stringMatching } from 'fast-check';
import { parseStream } from '../../../lib/manifests/parse-stream';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n';
const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };

const codes = (text: string, options = {}) =>
  parseStream(text, 'a.yaml', options).faults.map(({ code, line }) => `${code} ${line}`);

test('each object remembers its file, document and line', () => {
  expect(parseStream(`# first\n${SERVICE}---\n---\n\n${SERVICE}`, 'a.yaml').manifests).toEqual([
    { object: service, source: { file: 'a.yaml', document: 1, line: 2 } },
    { object: service, source: { file: 'a.yaml', document: 2, line: 9 } },
  ]);
});

test('a list is its items', () => {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [service, service] });
  expect(parseStream(text, 'a.json').manifests.map(({ source }) => source?.item)).toEqual([0, 1]);
});

test('JSON objects one after another are read', () => {
  expect(parseStream(`${JSON.stringify(service)}\n${JSON.stringify(service)}\n`).manifests).toHaveLength(2);
});

test('a byte order mark is no part of the text', () => {
  expect(parseStream(`\ufeff${SERVICE}`).manifests).toHaveLength(1);
});

test('one bad document does not hide the others', () => {
  const { manifests, faults } = parseStream(`${SERVICE}---\nkind: "x\n---\n${SERVICE}`, 'a.yaml');
  expect(manifests.map(({ source }) => source?.document)).toEqual([1, 3]);
  expect(faults).toMatchObject([{ code: 'AH001', file: 'a.yaml', line: 7 }]);
});

test.each([
  ['a document that is no object', 'AH008', '- a\n'],
  ['a mapping without apiVersion and kind', 'AH012', 'replicas: 1\n'],
  ['what is no YAML', 'AH001', 'x: "y\n'],
])('%s is a fault where manifests are expected, and else left out', (_, code, text) => {
  expect(codes(text)).toEqual([`${code} ${code === 'AH001' ? 2 : 1}`]);
  expect(parseStream(text, 'a.yaml', { strict: false })).toEqual({ manifests: [], faults: [], ignored: 1 });
});

test('beside an object they are faults in any case', () => {
  expect(codes(`${SERVICE}---\n- a\n`, { strict: false })).toEqual(['AH008 6']);
});

test('what is meant as an object is never left out', () => {
  const lax = { strict: false };
  expect(codes('kind: Service\nmetadata:\n  name: a\n', lax)).toEqual(['AH012 1']);
  expect(codes('apiVersion: v1\nkind: "Service\n', lax)).toEqual(['AH001 3']);
  expect(codes('apiVersion: v1\n{{ toYaml . }}\n', lax)).toEqual(['AH010 1']);
});

test('no text throws', () => {
  const pieces = stringMatching(/^([a-z]: |- |\{|\[|\}|\]|"|'|\n|\n---\n|\t| |&a|\*a|!|\||>|#|\{\{|\}\}|<<: )*$/);
  for (const text of [string({ unit: 'binary' }), pieces]) {
    assert(
      property(text, (any) => parseStream(any) !== undefined),
      { numRuns: 500 },
    );
  }
});

test('a template of ytt is said to be one, and not taken for manifests', () => {
  const text = `#@ load("@ytt:data", "data")\n${SERVICE}spec:\n  type: #@ data.values.type\n`;
  expect(parseStream(text, 'a.yaml')).toMatchObject({ manifests: [], faults: [{ code: 'AH010' }] });
  expect(parseStream(`#@todo by somebody\n${SERVICE}`).manifests).toHaveLength(1);
});

test('the lack of apiVersion is certain only where manifests are expected, or beside them', () => {
  const part = 'kind: Service\nmetadata:\n  name: a\n';
  const severities = (text: string, strict: boolean) =>
    parseStream(text, 'a.yaml', { strict }).faults.map(({ severity }) => severity);
  expect(severities(part, false)).toEqual(['warning']);
  expect(severities(part, true)).toEqual(['error']);
  expect(severities(`${part}---\n${SERVICE}`, false)).toEqual(['error']);
});

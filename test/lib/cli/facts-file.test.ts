import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseFactsFile } from '../../../lib/cli/facts-file';
import schema from '../../../lib/wiring/facts/facts.schema.json';

test('a facts file tells facts, and findings that may stand', () => {
  const text = `
versions: { istio: "1.30.3" }
mesh: { ingressControllerMode: "OFF", cni: true }
aws:
  serviceAccountRoles: { external-dns/external-dns: arn:aws:iam::111122223333:role/dns }
zones: [{ name: sample.com, visibility: public }]
ignore:
  - { code: AH301, object: Gateway apps/web, reason: the Secret is copied by hand }
`;
  expect(parseFactsFile(text, 'facts.yaml')).toEqual({
    facts: {
      versions: { istio: '1.30.3' },
      mesh: { ingressControllerMode: 'OFF', cni: true },
      aws: { serviceAccountRoles: { 'external-dns/external-dns': 'arn:aws:iam::111122223333:role/dns' } },
      zones: [{ name: 'sample.com', visibility: 'public' }],
    },
    ignore: [{ code: 'AH301', object: 'Gateway apps/web', reason: 'the Secret is copied by hand' }],
  });
});

test.each(['', '# nothing yet\n', '---\n---\n'])('a file that holds %j tells nothing', (text) => {
  expect(parseFactsFile(text, 'facts.yaml')).toEqual({ facts: {}, ignore: [] });
});

test.each([
  ['mesh: { ingressclass: istio }', '/mesh has the unknown key "ingressclass"'],
  ['versions: { istio: 1.30 }', '/versions/istio is 1.3 and must be string'],
  [
    'mesh: { ingressControllerMode: OFF }',
    '/mesh/ingressControllerMode is false and must be one of OFF, DEFAULT, STRICT, UNSPECIFIED',
  ],
  ['ignore: [{ code: AH301, object: Gateway apps/web }]', '/ignore/0 lacks "reason"'],
  ['- a', '/ is ["a"] and must be object'],
])('%s is refused', (text, fault) => {
  expect(() => parseFactsFile(text, 'facts.yaml')).toThrow(
    new Error(
      `facts file facts.yaml is not valid: ${fault}: a value that is not understood would be silently ignored. Correct it; the keys and values that are allowed stand in cdk8s-auto-https/schemas/facts.schema.json.`,
    ),
  );
});

test.each([
  ['a: [', /^facts file facts\.yaml cannot be read: not YAML: .* \(line \d+\): what it says would not count\. /],
  ['mesh: {}\n---\nmesh: {}\n', /^facts file facts\.yaml cannot be read: 2 documents: /],
  ['mesh: {}\nmesh: {}\n', /^facts file facts\.yaml cannot be read: key "mesh" stands twice/],
])('%j cannot be read', (text, message) => {
  expect(() => parseFactsFile(text, 'facts.yaml')).toThrow(message);
});

test('the schema has the keys of the type', () => {
  const source = readFileSync(resolve(__dirname, '../../../lib/wiring/facts/facts.ts'), 'utf8');
  const keys = [...source.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, key]) => key).sort();
  const { ignore: _, ...sections } = schema.properties;
  const objects = Object.values(sections).flatMap((section) => ('properties' in section ? [section.properties] : []));
  const named = [sections, ...objects, sections.zones.items.properties].flatMap(Object.keys).sort();
  expect(named).toEqual(keys);
});

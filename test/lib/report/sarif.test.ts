import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { sarif } from '../../../lib/report/sarif';
import { fileFinding } from '../../../lib/wiring/file-finding';
import { CLEAN, IN_MEMORY, OPTIONS, SAMPLE } from './sample-result';

// The schema as the standard's authors publish it. It is of draft 4, of which it uses nothing that Ajv reads otherwise today but for one loose pattern.
const published = readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
const { $schema, id, ...schema } = JSON.parse(published);
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
const validate = ajv.compile(schema);

const runOf = (text: string) => JSON.parse(text).runs[0];

test.each([
  ['findings of every kind', SAMPLE],
  ['a clean tree', CLEAN],
  ['objects made in memory', IN_MEMORY],
])('%s: as the published schema says', (_, result) => {
  validate(JSON.parse(sarif(result, OPTIONS)));
  expect(validate.errors).toBeNull();
});

test('the schema bites', () => {
  const log = JSON.parse(sarif(SAMPLE, OPTIONS));
  log.runs[0].results[0].level = 'fatal';
  expect({ $schema, id, valid: validate(log) }).toEqual({
    $schema: expect.stringContaining('draft-04'),
    id: expect.stringContaining('sarif'),
    valid: false,
  });
});

test('each code that is found is a rule, with its page', () => {
  const { name, version, rules } = runOf(sarif(SAMPLE, OPTIONS)).tool.driver;
  expect({ name, version }).toEqual({ name: 'auto-https', version: '1.2.3' });
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(['AH001', 'AH901', 'AH902', 'AH903']);
  expect(rules[1]).toMatchObject({
    shortDescription: { text: 'Every Gateway that a VirtualService names is there.' },
    defaultConfiguration: { level: 'warning' },
    properties: { page: 'docs/checks/AH901.md' },
  });
});

test('a result stands in its file, and points to the other end', () => {
  const result = runOf(sarif(SAMPLE, { ...OPTIONS, lineOf: () => 9 })).results[0];
  expect(result).toMatchObject({
    ruleId: 'AH901',
    level: 'warning',
    message: {
      text: expect.stringMatching(/^VirtualService apps\/shop spec\.gateways\[0\]: Gateway "shap" is not there\./),
    },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'dist/web.yaml' }, region: { startLine: 9 } } }],
    relatedLocations: [{ message: { text: 'Gateway apps/shop' } }],
    partialFingerprints: { 'codeObjectPath/v1': 'AH901 VirtualService apps/shop spec.gateways[0]' },
  });
});

test('what is silenced is a suppressed result; what is not decided is no result', () => {
  const run = runOf(sarif(SAMPLE, OPTIONS));
  expect(run.results.at(-1)).toMatchObject({
    ruleId: 'AH903',
    suppressions: [{ kind: 'inSource', justification: 'it is enough' }],
  });
  expect(run.invocations[0].toolExecutionNotifications).toMatchObject([{ descriptor: { id: 'AH902' }, level: 'note' }]);
  const silenced = SAMPLE.silenced.map((one) => ({ ...one, by: 'configuration' as const }));
  expect(runOf(sarif({ ...SAMPLE, silenced }, OPTIONS)).results.at(-1).suppressions[0].kind).toBe('external');
});

test.each([
  ['./dist/a b.yaml', 'dist/a%20b.yaml'],
  ['dist\\web.yaml', 'dist/web.yaml'],
  ['/srv/web.yaml', 'file:///srv/web.yaml'],
  ['<stdin>', '%3Cstdin%3E'],
])('a file such as %s is named by a URI', (file, uri) => {
  const fault = { code: 'AH001', severity: 'info', file, what: 'a', why: 'b', fix: 'C.' } as const;
  const { results } = runOf(sarif({ ...CLEAN, findings: [fileFinding(fault)] }, OPTIONS));
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  expect(results[0].level).toBe('note');
});

test('without a version or a list of codes the package tells its own', () => {
  const { driver } = runOf(sarif(SAMPLE, { subject: 'dist' })).tool;
  expect(driver).not.toHaveProperty('version');
  expect(driver.rules).toMatchObject([{ id: 'AH001' }]);
});

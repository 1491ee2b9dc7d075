import { handoverOutput, isStackOutputs } from '../../../lib/handover/stack-output';

const DEPLOY = 'cd infra && npx cdk deploy --all --outputs-file outputs.json';

test('the output is found in whichever stack has it', () => {
  const outputs = { Dns: { NameServers: 'a,b' }, Addons: { Handover: '{"version":1}' } };
  expect(handoverOutput(outputs, 'outputs.json')).toEqual({ version: 1 });
});

test('one that is an object already is fine', () => {
  expect(handoverOutput({ Addons: { Handover: { version: 1 } } }, 'outputs.json')).toEqual({ version: 1 });
});

test.each([
  [{ Dns: { NameServers: 'a' }, Network: {} }, 'Dns, Network'],
  [{}, '(none)'],
])('outputs %j without it are those of some stacks only, and how all are deployed is told', (outputs, stacks) => {
  expect(() => handoverOutput(outputs, 'outputs.json')).toThrow(
    `outputs.json has no output "Handover"; it has the stacks ${stacks}: the file holds the outputs of the stacks that the last deployment was asked for, and no others. ` +
      `Deploy all stacks into one file: \`${DEPLOY}\`. With Terraform: \`terraform output -raw handover\`.`,
  );
});

test('of two clusters in one file none is guessed', () => {
  const outputs = { East: { Handover: '{}' }, Dns: {}, West: { Handover: '{}' } };
  expect(() => handoverOutput(outputs, 'outputs.json')).toThrow(
    'outputs.json has the output "Handover" of 2 stacks: East, West: manifests are for one cluster, and none of them is guessed. ' +
      'Deploy the stacks of each cluster into a file of its own, by `--outputs-file`.',
  );
});

test('an output that was cut is told by its stack', () => {
  expect(() => handoverOutput({ Addons: { Handover: '{"version":' } }, 'outputs.json')).toThrow(
    'output Addons.Handover of outputs.json is not JSON',
  );
});

test.each([
  [{}, true],
  [{ Dns: {} }, true],
  [{ version: 1, cluster: {} }, false],
  [{ zones: [] }, false],
  [{ Dns: null }, false],
  [[], false],
  [null, false],
  ['text', false],
])('%j: outputs of stacks? %s', (document, are) => {
  expect(isStackOutputs(document)).toBe(are);
});

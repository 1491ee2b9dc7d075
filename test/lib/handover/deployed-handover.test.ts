import { deployedHandover } from '../../../lib/handover/deployed-handover';
import { sampleHandover } from '../../../lib/handover/sample-handover';

const { sample: _, ...rest } = sampleHandover();
const real = { ...rest, certificates: [] };
const text = JSON.stringify(real);

test.each([
  ['in the outputs of stacks', JSON.stringify({ Dns: { NameServers: 'a' }, Addons: { Handover: text } })],
  ['by itself', text],
  ['as a JSON text, as terraform output -json prints it', JSON.stringify(text)],
])('a hand-over %s is taken', (_name, given) => {
  expect(deployedHandover(given, 'outputs.json')).toEqual(real);
});

test.each([
  ['no JSON', 'Outputs:\nAddons.Handover = {}', 'hand-over outputs.json is not JSON'],
  ['text that is no JSON', '"Outputs"', 'hand-over outputs.json is not JSON'],
  ['no hand-over', JSON.stringify({ Dns: {} }), 'outputs.json has no output "Handover"'],
  ['another version', JSON.stringify({ ...real, version: 2 }), 'hand-over outputs.json has version 2'],
  ['an invalid one', JSON.stringify({ A: { Handover: '{"version":1}' } }), '/ lacks "cluster"'],
  ['an unresolved one', text.replace('eu-west-1', '${AWS::Region}'), 'has the unresolved value ${AWS::Region}'],
  ['the sample', JSON.stringify(sampleHandover()), 'outputs.json is the sample hand-over'],
])('%s is refused', (_name, given, message) => {
  expect(() => deployedHandover(given, 'outputs.json')).toThrow(message);
});

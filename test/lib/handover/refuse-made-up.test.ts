import type { Handover } from '../../../lib/handover/handover';
import { refuseMadeUp, refuseUnresolved } from '../../../lib/handover/refuse-made-up';
import { sampleHandover } from '../../../lib/handover/sample-handover';

const REAL = '999900001111';
const certificate = (account: string) => ({
  arn: `arn:aws:acm:eu-west-1:${account}:certificate/a`,
  names: ['*.sample.com'],
});
const irsa = (account: string): Pick<Handover, 'identity'> => ({
  identity: { mode: 'irsa', roles: { 'external-dns/dns': `arn:aws:iam::${account}:role/dns` } },
});
const refuse = (changes: Partial<Handover>) => () =>
  refuseMadeUp({ ...sampleHandover(), sample: undefined, certificates: [], ...changes }, 'outputs.json');

test.each<[string, Partial<Handover>]>([
  ['without any ARN', {}],
  ['of an account', { certificates: [certificate(REAL)], ...irsa(REAL) }],
])('a hand-over %s is taken', (_, changes) => {
  expect(refuse(changes)).not.toThrow();
});

test('the sample is refused', () => {
  expect(refuse({ sample: true })).toThrow(
    'outputs.json is the sample hand-over: made-up ids and ARNs would land in the manifests of a real cluster. ' +
      'Give the outputs of a deployment, or write the facts of your cluster.',
  );
});

test.each<[string, string, Partial<Handover>]>([
  ['certificate', '111122223333', { certificates: [certificate(REAL), certificate('111122223333')] }],
  ['certificate', '000000000000', { certificates: [certificate('000000000000')] }],
  ['role', '123456789012', irsa('123456789012')],
])('a %s of account %s is of an example or an emulator', (_, account, changes) => {
  expect(refuse(changes)).toThrow(
    new RegExp(`^outputs.json has the ARN "arn:aws:\\S+:${account}:\\S+", of an account that is for examples: made-up`),
  );
});

test.each([
  [{ Addons: { Handover: '{"cluster":{"region":"${Token[AWS.Region.4]}"}}' } }, '${Token[AWS.Region.4]}'],
  [{ cluster: { region: '${AWS::Region}' } }, '${AWS::Region}'],
  [{ Outputs: { Handover: { Value: { 'Fn::Join': ['', []] } } } }, '"Fn::Join"'],
  [{ Addons: { Handover: '{"zones":[{"id":{"Ref":"Zone"}}]}' } }, '"Ref\\"'],
])('%j was never deployed', (document, token) => {
  expect(() => refuseUnresolved(document, 'outputs.json')).toThrow(
    `outputs.json has the unresolved value ${token}: CloudFormation puts the real one there when it deploys; this comes from a template. ` +
      'Give the file that `cdk deploy --outputs-file` writes.',
  );
});

test('what was deployed is taken', () => {
  expect(() => refuseUnresolved({ Addons: { Handover: JSON.stringify(sampleHandover()) } }, 'a')).not.toThrow();
});

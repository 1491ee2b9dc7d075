import { stacksFor } from '../synthesize';

const FIRST = ['Network', 'Dns', 'Certificate', 'Cluster'];

test('each stack comes after those that it needs', () => {
  expect(stacksFor().map(({ id }) => id)).toEqual([...FIRST, 'Addons', 'Nodes', 'Identity']);
  expect(stacksFor().map(({ after }) => after)).toEqual([
    [],
    ['sample-Network'],
    ['sample-Dns'],
    expect.arrayContaining(['sample-Certificate']),
    expect.arrayContaining(['sample-Cluster']),
    expect.arrayContaining(['sample-Addons']),
    expect.arrayContaining(['sample-Nodes']),
  ]);
});

test('EKS Auto Mode brings nodes and add-ons itself', () => {
  const stacks = stacksFor({ compute: { kind: 'auto-mode' } });
  expect(stacks.map(({ id }) => id)).toEqual([...FIRST, 'Identity']);
  const types = stacks.flatMap(({ template }) => Object.values(template.Resources).map(({ Type }) => Type));
  expect(types.filter((type) => /EKS::(Addon|Nodegroup)/.test(type))).toEqual([]);
});

test('stacks carry the name of the cluster, so that there can be several', () => {
  const names = stacksFor({ cluster: { name: 'staging' } }).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['staging-Network', 'staging-Identity']));
});

test.each([
  {},
  { identity: 'irsa' },
  { compute: { kind: 'auto-mode' } },
  { cluster: { endpointCidrs: ['192.0.2.0/24'] } },
] as const)('no Lambda function, custom resource or strong reference between stacks with %j', (settings) => {
  const text = JSON.stringify(stacksFor(settings).map(({ template }) => template));
  expect(text.match(/AWS::Lambda|Custom::|AWS::CloudFormation::CustomResource|Fn::ImportValue|"Export"/g)).toBeNull();
});

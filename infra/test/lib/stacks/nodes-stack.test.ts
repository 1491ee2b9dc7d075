import type { NodeGroupSettings } from '../../../lib/config/settings';
import { propertiesOf, templateOf } from '../../synthesize';

const nodes = (compute?: Omit<NodeGroupSettings, 'kind'>) =>
  propertiesOf('Nodes', 'AWS::EKS::Nodegroup', { compute: { kind: 'node-group', ...compute } })[0];

test('nodes in private subnets, of the size and version of the settings', () => {
  expect(nodes({ minSize: 3, maxSize: 9, desiredSize: 5, instanceTypes: ['m7i.xlarge', 'm6i.xlarge'] })).toMatchObject({
    ScalingConfig: { MinSize: 3, MaxSize: 9, DesiredSize: 5 },
    InstanceTypes: ['m7i.xlarge', 'm6i.xlarge'],
    Version: '1.36',
    ForceUpdateEnabled: false,
  });
  const outputs = nodes().Subnets.map((subnet: Reference) => subnet['Fn::GetStackOutput'].OutputName);
  expect(outputs).toEqual(Array(3).fill(expect.stringContaining('privateSubnet')));
});

interface Reference {
  readonly 'Fn::GetStackOutput': { readonly OutputName: string };
}

test.each([
  ['m7i.large', 'AL2023_x86_64_STANDARD'],
  ['m7g.large', 'AL2023_ARM_64_STANDARD'],
])('%s starts from the image of its architecture', (type, image) => {
  expect(nodes({ instanceTypes: [type] }).AmiType).toBe(image);
});

test('pods cannot reach the metadata of their node, and disks are encrypted', () => {
  const [{ LaunchTemplateData: data }] = propertiesOf('Nodes', 'AWS::EC2::LaunchTemplate');
  expect(data.MetadataOptions).toEqual({ HttpTokens: 'required', HttpPutResponseHopLimit: 1 });
  expect(data.BlockDeviceMappings).toEqual([
    { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 50, VolumeType: 'gp3' } },
  ]);
});

test('nodes may join and pull images, no more', () => {
  const [role] = propertiesOf('Nodes', 'AWS::IAM::Role');
  expect(JSON.stringify(role.ManagedPolicyArns).match(/policy\/\w+/g)).toEqual([
    'policy/AmazonEKSWorkerNodePolicy',
    'policy/AmazonEC2ContainerRegistryPullOnly',
  ]);
  expect(role).not.toHaveProperty('Policies');
});

test('CoreDNS comes once there are nodes', () => {
  const { Resources } = templateOf('Nodes');
  const [group] = Object.entries(Resources).find(([, { Type }]) => Type === 'AWS::EKS::Nodegroup') ?? [];
  const [addon] = Object.values(Resources).filter(({ Type }) => Type === 'AWS::EKS::Addon');
  expect(addon).toMatchObject({ Properties: { AddonName: 'coredns', ClusterName: 'sample' }, DependsOn: [group] });
});

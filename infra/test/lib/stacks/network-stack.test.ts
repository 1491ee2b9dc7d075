import { propertiesOf, templateOf } from '../../synthesize';

const tagsOf = ({ Tags }: { Tags: { Key: string; Value: string }[] }) =>
  Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));

test('public and private subnets in three zones, where load balancer controllers find them', () => {
  const subnets = propertiesOf('Network', 'AWS::EC2::Subnet');
  expect(subnets.map(({ AvailabilityZone }) => AvailabilityZone).sort()).toEqual(
    ['a', 'a', 'b', 'b', 'c', 'c'].map((zone) => `eu-west-1${zone}`),
  );
  const roles = subnets
    .map((subnet) => tagsOf(subnet))
    .map((tags) => [
      tags['aws-cdk:subnet-type'],
      tags['kubernetes.io/role/elb'],
      tags['kubernetes.io/role/internal-elb'],
      tags['kubernetes.io/cluster/sample'],
    ]);
  expect(roles.sort()).toEqual([
    ...Array(3).fill(['Private', undefined, '1', 'shared']),
    ...Array(3).fill(['Public', '1', undefined, 'shared']),
  ]);
});

test('nothing in a subnet gets a public address by itself', () => {
  const subnets = propertiesOf('Network', 'AWS::EC2::Subnet');
  expect(subnets.map(({ MapPublicIpOnLaunch }) => MapPublicIpOnLaunch)).toEqual(Array(6).fill(false));
});

test('zones, addresses and NAT gateways are settings', () => {
  const network = { cidr: '10.8.0.0/18', availabilityZones: ['eu-west-1b', 'eu-west-1c'], natGateways: 2 };
  expect(propertiesOf('Network', 'AWS::EC2::VPC')[0]).toMatchObject({ CidrBlock: '10.0.0.0/16' });
  expect(propertiesOf('Network', 'AWS::EC2::VPC', { network })[0]).toMatchObject({ CidrBlock: '10.8.0.0/18' });
  expect(propertiesOf('Network', 'AWS::EC2::NatGateway')).toHaveLength(1);
  expect(propertiesOf('Network', 'AWS::EC2::NatGateway', { network })).toHaveLength(2);
  expect(propertiesOf('Network', 'AWS::EC2::Subnet', { network })).toHaveLength(4);
});

test('refused traffic is logged, for as long as the settings say', () => {
  expect(propertiesOf('Network', 'AWS::EC2::FlowLog')[0]).toMatchObject({ TrafficType: 'REJECT', ResourceType: 'VPC' });
  const [logs] = propertiesOf('Network', 'AWS::Logs::LogGroup', { cluster: { logDays: 90 } });
  expect(logs).toMatchObject({ RetentionInDays: 90 });
});

test('images come past the NAT gateway', () => {
  const [endpoint] = propertiesOf('Network', 'AWS::EC2::VPCEndpoint');
  expect(endpoint).toMatchObject({ VpcEndpointType: 'Gateway', RouteTableIds: { length: 6 } });
});

test('the private zone and the API server need names in the VPC', () => {
  expect(propertiesOf('Network', 'AWS::EC2::VPC')[0]).toMatchObject({
    EnableDnsHostnames: true,
    EnableDnsSupport: true,
  });
  expect(templateOf('Network').Outputs).not.toHaveProperty('Handover');
});

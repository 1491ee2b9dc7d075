import type { Settings } from '../../../lib/config/settings';
import { propertiesOf, templateOf } from '../../synthesize';

const cluster = (settings: Partial<Settings> = {}) => propertiesOf('Cluster', 'AWS::EKS::Cluster', settings)[0];
const AUTO_MODE: Partial<Settings> = { compute: { kind: 'auto-mode' } };

test('the API server answers the VPC alone', () => {
  expect(cluster().ResourcesVpcConfig).toMatchObject({ EndpointPrivateAccess: true, EndpointPublicAccess: false });
  const [group] = propertiesOf('Cluster', 'AWS::EC2::SecurityGroup');
  expect(group.SecurityGroupIngress).toEqual([
    { CidrIp: '10.0.0.0/16', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Description: 'The VPC' },
  ]);
});

test('or the networks of the settings too', () => {
  expect(cluster({ cluster: { endpointCidrs: ['192.0.2.0/24'] } }).ResourcesVpcConfig).toMatchObject({
    EndpointPrivateAccess: true,
    EndpointPublicAccess: true,
    PublicAccessCidrs: ['192.0.2.0/24'],
  });
});

test.each([{}, AUTO_MODE])('all logs are kept, in a group that ends with its stack (%j)', (settings) => {
  const types = cluster(settings).Logging.ClusterLogging.EnabledTypes.map(({ Type }: { Type: string }) => Type);
  expect(types).toEqual(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler']);
  const [id, logs] = Object.entries(templateOf('Cluster', settings).Resources).find(isLogGroup) ?? [];
  expect(logs).toMatchObject({
    Properties: { LogGroupName: '/aws/eks/sample/cluster', RetentionInDays: 30 },
    DeletionPolicy: 'Delete',
  });
  const made = Object.values(templateOf('Cluster', settings).Resources).find(
    ({ Type }) => Type === 'AWS::EKS::Cluster',
  );
  expect(made?.DependsOn).toContain(id);
});

const isLogGroup = ([, { Type }]: [string, { Type: string }]) => Type === 'AWS::Logs::LogGroup';

test('the administrator is the one of the settings, not who deploys', () => {
  expect(cluster().AccessConfig).toEqual({ AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false });
  const entries = propertiesOf('Cluster', 'AWS::EKS::AccessEntry');
  expect(entries.map(({ PrincipalArn }) => PrincipalArn)).toEqual(['arn:aws:iam::111122223333:role/platform-admin']);
  expect(JSON.stringify(entries[0].AccessPolicies)).toContain('AmazonEKSClusterAdminPolicy');
});

test('it is not deleted by mistake, and upgraded before support costs more', () => {
  expect(cluster()).toMatchObject({ DeletionProtection: true, UpgradePolicy: { SupportType: 'STANDARD' } });
  const settings = { cluster: { deletionProtection: false, support: 'extended' } } as const;
  expect(cluster(settings)).toMatchObject({ DeletionProtection: false, UpgradePolicy: { SupportType: 'EXTENDED' } });
});

test.each(['1.34', '1.35', '1.36'] as const)('Kubernetes %s', (version) => {
  expect(cluster({ cluster: { version } }).Version).toBe(version);
});

test('with a node group, Auto Mode is off and add-ons come as such', () => {
  expect(cluster()).toMatchObject({
    ComputeConfig: { Enabled: false },
    StorageConfig: { BlockStorage: { Enabled: false } },
    KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: false } },
    BootstrapSelfManagedAddons: false,
  });
});

test('with Auto Mode, EKS runs nodes, disks and load balancers', () => {
  expect(cluster(AUTO_MODE)).toMatchObject({
    ComputeConfig: { Enabled: true, NodePools: ['system', 'general-purpose'], NodeRoleArn: expect.anything() },
    StorageConfig: { BlockStorage: { Enabled: true } },
    KubernetesNetworkConfig: { ElasticLoadBalancing: { Enabled: true } },
    BootstrapSelfManagedAddons: false,
  });
});

test('nodes of Auto Mode may join and pull images, no more', () => {
  const roles = propertiesOf('Cluster', 'AWS::IAM::Role', AUTO_MODE).map((role) => JSON.stringify(role));
  const [node] = roles.filter((role) => role.includes('ec2.amazonaws.com'));
  expect(node?.match(/policy\/\w+/g)).toEqual([
    'policy/AmazonEKSWorkerNodeMinimalPolicy',
    'policy/AmazonEC2ContainerRegistryPullOnly',
  ]);
});

test('under IRSA alone the account trusts tokens of the cluster', () => {
  expect(propertiesOf('Cluster', 'AWS::IAM::OIDCProvider')).toEqual([]);
  expect(propertiesOf('Cluster', 'AWS::IAM::OIDCProvider', { identity: 'irsa' })).toEqual([
    { ClientIdList: ['sts.amazonaws.com'], Url: { 'Fn::GetAtt': [expect.anything(), 'OpenIdConnectIssuerUrl'] } },
  ]);
});

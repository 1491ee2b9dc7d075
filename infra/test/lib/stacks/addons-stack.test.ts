import type { NodeGroupSettings, Settings } from '../../../lib/config/settings';
import { propertiesOf, templateOf } from '../../synthesize';

const addons = (settings: Partial<Settings> = {}) => propertiesOf('Addons', 'AWS::EKS::Addon', settings);
const names = (settings?: Partial<Settings>) => addons(settings).map(({ AddonName }) => AddonName);
const IRSA: Partial<Settings> = { identity: 'irsa' };

test('what a node waits for, and no add-on that needs nodes', () => {
  expect(names()).toEqual(['vpc-cni', 'kube-proxy', 'eks-pod-identity-agent']);
  expect(names(IRSA)).toEqual(['vpc-cni', 'kube-proxy']);
});

test('vpc-cni alone may change network interfaces, by an association that is there before it', () => {
  const { Resources } = templateOf('Addons');
  expect(propertiesOf('Addons', 'AWS::EKS::PodIdentityAssociation')).toEqual([
    { ClusterName: 'sample', Namespace: 'kube-system', ServiceAccount: 'aws-node', RoleArn: expect.anything() },
  ]);
  const cni = Object.values(Resources).find(({ Properties }) => Properties.AddonName === 'vpc-cni');
  expect(cni?.DependsOn).toEqual(expect.arrayContaining([expect.stringContaining('Association')]));
  expect(cni?.Properties).not.toHaveProperty('ServiceAccountRoleArn');
});

test('under IRSA the add-on has the role', () => {
  const [cni] = addons(IRSA);
  const [role] = propertiesOf('Addons', 'AWS::IAM::Role', IRSA);
  expect(cni.ServiceAccountRoleArn).toEqual({ 'Fn::GetAtt': [expect.stringContaining('VpcCniRole'), 'Arn'] });
  expect(JSON.stringify(role.ManagedPolicyArns)).toContain('AmazonEKS_CNI_Policy');
  expect(JSON.stringify(role.AssumeRolePolicyDocument)).toContain('system:serviceaccount:kube-system:aws-node');
});

test('versions are those of the settings', () => {
  const compute: NodeGroupSettings = { kind: 'node-group', addonVersions: { 'kube-proxy': 'v1.36.0-eksbuild.1' } };
  const versions = addons({ compute }).map(({ AddonName, AddonVersion }) => [AddonName, AddonVersion]);
  expect(versions).toContainEqual(['kube-proxy', 'v1.36.0-eksbuild.1']);
  expect(versions).toContainEqual(['vpc-cni', undefined]);
});

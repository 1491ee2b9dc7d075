import type { Stack } from 'aws-cdk-lib';
import { type Conditions, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** On everything that the controller makes, with the cluster's name (v3.5.0 pkg/shared_constants/tag_keys.go). */
const OWNER_TAG = 'elbv2.k8s.aws/cluster';

/** What the controller asks before it acts. AWS lets none of it be limited to some resources. */
const QUESTIONS = [
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeInstances',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
  'elasticloadbalancing:DescribeListenerAttributes',
  'elasticloadbalancing:DescribeListenerCertificates',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeLoadBalancerAttributes',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeTags',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
  // Asked at every change, for Ingresses' sake; refused, it fills the log with errors (pkg/deploy/stack_deployer.go).
  'shield:GetSubscriptionState',
];

const GROUP_RULES = ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'];

const CHANGES = [
  'AddListenerCertificates',
  'DeleteListener',
  'DeleteLoadBalancer',
  'DeleteTargetGroup',
  'DeregisterTargets',
  'ModifyListener',
  'ModifyListenerAttributes',
  'ModifyLoadBalancerAttributes',
  'ModifyTargetGroup',
  'ModifyTargetGroupAttributes',
  'RegisterTargets',
  'RemoveListenerCertificates',
  'SetIpAddressType',
  'SetSecurityGroups',
  'SetSubnets',
];

/** The cluster that the controller works for. */
export interface OwnCluster {
  readonly stack: Stack;
  readonly clusterName: string;
  readonly vpcId: string;
}

/**
 * What the AWS Load Balancer Controller may do to make Network Load Balancers from Services: the calls of its pkg/deploy,
 * pkg/networking and pkg/targetgroupbinding (v3.5.0). It may make what it tags as the cluster's, and change what is tagged so.
 * Application Load Balancers, which no entry point has, would need more: listener rules, WAF, Cognito, certificates.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
 */
export function loadBalancerControllerPolicy(cluster: OwnCluster): PolicyDocument {
  return new PolicyDocument({
    statements: [
      allow('Ask', QUESTIONS, ['*']),
      ...securityGroups(cluster),
      ...loadBalancers(cluster),
      serviceRole(cluster.stack),
    ],
  });
}

/** For the first load balancer of an account. */
function serviceRole(stack: Stack): PolicyStatement {
  const service = 'elasticloadbalancing.amazonaws.com';
  const resourceName = `aws-service-role/${service}/AWSServiceRoleForElasticLoadBalancing`;
  const role = stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName });
  return allow('MakeServiceRole', ['iam:CreateServiceLinkedRole'], [role], {
    StringEquals: { 'iam:AWSServiceName': service },
  });
}

function securityGroups({ stack, clusterName, vpcId }: OwnCluster): PolicyStatement[] {
  const groups = [stack.formatArn({ service: 'ec2', resource: 'security-group', resourceName: '*' })];
  const vpc = stack.formatArn({ service: 'ec2', resource: 'vpc', resourceName: vpcId });
  return [
    // A new group is asked for of its VPC too, which does not carry the tag of the request.
    allow('UseVpc', ['ec2:CreateSecurityGroup'], [vpc]),
    allow('MakeGroups', ['ec2:CreateSecurityGroup'], groups, made(clusterName)),
    allow('TagNewGroups', ['ec2:CreateTags'], groups, made(clusterName, { 'ec2:CreateAction': 'CreateSecurityGroup' })),
    allow('ChangeOwnGroups', [...GROUP_RULES, 'ec2:DeleteSecurityGroup'], groups, own(clusterName)),
    allow('TagOwnGroups', ['ec2:CreateTags', 'ec2:DeleteTags'], groups, ownButOwner(clusterName)),
    // EKS tags the group of nodes and pods so: load balancers are let in to them.
    allow('LetLoadBalancersIn', GROUP_RULES, groups, {
      StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${clusterName}`]: 'owned' },
    }),
  ];
}

function loadBalancers({ stack, clusterName }: OwnCluster): PolicyStatement[] {
  const arn = (resource: string) => stack.formatArn({ service: 'elasticloadbalancing', resource, resourceName: '*' });
  const [balancers, groups, listeners] = [arn('loadbalancer/net'), arn('targetgroup'), arn('listener/net')];
  const all = [balancers, groups, listeners];
  const creations = ['CreateLoadBalancer', 'CreateTargetGroup', 'CreateListener'];
  return [
    allow('MakeLoadBalancers', elb('CreateLoadBalancer', 'CreateTargetGroup'), [balancers, groups], made(clusterName)),
    allow('MakeListeners', elb('CreateListener'), [balancers], own(clusterName)),
    allow('TagNew', elb('AddTags'), all, made(clusterName, { 'elasticloadbalancing:CreateAction': creations })),
    allow('ChangeOwn', elb(...CHANGES), all, own(clusterName)),
    allow('TagOwn', elb('AddTags', 'RemoveTags'), all, ownButOwner(clusterName)),
  ];
}

function allow(sid: string, actions: string[], resources: string[], conditions?: Conditions): PolicyStatement {
  return new PolicyStatement({ sid, actions, resources, conditions });
}

function elb(...actions: string[]): string[] {
  return actions.map((action) => `elasticloadbalancing:${action}`);
}

/** What is made is tagged as the cluster's. */
function made(clusterName: string, more: Readonly<Record<string, string | string[]>> = {}): Conditions {
  return { StringEquals: { [`aws:RequestTag/${OWNER_TAG}`]: clusterName, ...more } };
}

/** What is tagged as the cluster's. */
function own(clusterName: string): Conditions {
  return { StringEquals: { [`aws:ResourceTag/${OWNER_TAG}`]: clusterName } };
}

/** Every tag of it but the one that says whose it is. */
function ownButOwner(clusterName: string): Conditions {
  return { ...own(clusterName), 'ForAllValues:StringNotEquals': { 'aws:TagKeys': [OWNER_TAG] } };
}

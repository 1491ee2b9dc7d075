import { ACCOUNT } from './deployment';

export const REGION = 'eu-west-1';

/** What the emulator makes, beside ACM's certificates: what the hand-over is about, and the VPC that the private zone needs. */
export const REAL = ['AWS::EC2::VPC', 'AWS::IAM::', 'AWS::Route53::'];

/** Types that stand-ins take the place of, each with the reason. */
export const STAND_INS: Readonly<Record<string, string>> = {
  'AWS::EC2::EIP': 'part of the network, which nothing here reads',
  'AWS::EC2::FlowLog': 'part of the network, which nothing here reads',
  'AWS::EC2::InternetGateway': 'part of the network, which nothing here reads',
  'AWS::EC2::LaunchTemplate': 'moto has no nodes in CloudFormation',
  'AWS::EC2::NatGateway': 'part of the network, which nothing here reads',
  'AWS::EC2::Route': 'part of the network, which nothing here reads',
  'AWS::EC2::RouteTable': 'part of the network, which nothing here reads',
  'AWS::EC2::SecurityGroup': 'part of the network, which nothing here reads',
  'AWS::EC2::Subnet': 'part of the network, which nothing here reads',
  'AWS::EC2::SubnetRouteTableAssociation': 'part of the network, which nothing here reads',
  'AWS::EC2::VPCEndpoint': 'part of the network, which nothing here reads',
  'AWS::EC2::VPCGatewayAttachment': 'part of the network, which nothing here reads',
  'AWS::EKS::AccessEntry': 'moto 5.2.5 does not know it in CloudFormation',
  'AWS::EKS::Addon': 'moto 5.2.5 does not know it in CloudFormation',
  'AWS::EKS::Cluster': 'moto 5.2.5 does not know it in CloudFormation',
  'AWS::EKS::Nodegroup': 'moto 5.2.5 does not know it in CloudFormation',
  'AWS::EKS::PodIdentityAssociation': 'moto 5.2.5 does not know it',
  'AWS::IAM::OIDCProvider': 'moto 5.2.5 does not know it in CloudFormation',
  'AWS::SSM::Parameter': 'the one of aws-cdk-lib that Kubernetes resources of the cluster would wait for',
  'AWS::Logs::LogGroup': 'logs are not what is looked at',
};

export const ISSUER = `oidc.eks.${REGION}.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF`;
export const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${ISSUER}`;

/** What the stand-ins' attributes are. */
export const ATTRIBUTES = {
  'AWS::EKS::Cluster': {
    Arn: `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/{id}`,
    OpenIdConnectIssuerUrl: `https://${ISSUER}`,
  },
  'AWS::IAM::OIDCProvider': { Ref: PROVIDER, Arn: PROVIDER },
};

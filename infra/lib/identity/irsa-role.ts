import { Aws, Fn } from 'aws-cdk-lib';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { ServiceAccountName } from '../config/settings';
import type { IrsaAccess, PodRoleProps } from './pod-access';

export interface IrsaRoleProps extends PodRoleProps {
  readonly access: IrsaAccess;
}

/** A role that only the token of one ServiceAccount opens. The manifests put its ARN on the ServiceAccount. */
export class IrsaRole extends Construct {
  public readonly roleArn: string;

  public constructor(scope: Construct, id: string, { access, serviceAccount, policy, managedPolicy }: IrsaRoleProps) {
    super(scope, id);
    const role = new CfnRole(this, 'Role', {
      description: `${serviceAccount.namespace}/${serviceAccount.name}, by IRSA`,
      assumeRolePolicyDocument: trust(access, serviceAccount),
      policies: policy && [{ policyName: 'permissions', policyDocument: policy }],
      managedPolicyArns: managedPolicy ? [`arn:${Aws.PARTITION}:iam::aws:policy/${managedPolicy}`] : undefined,
    });
    this.roleArn = role.attrArn;
  }
}

const PROVIDER = 'Provider';
const ISSUER = 'Issuer';

/** A place that `Fn::Sub` fills. */
function place(name: string): string {
  return `\${${name}}`;
}

/** Keys of the condition begin with the issuer, which CloudFormation puts into text alone: as JSON it needs no Lambda function. */
function trust({ providerArn, issuer }: IrsaAccess, { namespace, name }: ServiceAccountName): string {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: place(PROVIDER) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${place(ISSUER)}:aud`]: 'sts.amazonaws.com',
            [`${place(ISSUER)}:sub`]: `system:serviceaccount:${namespace}:${name}`,
          },
        },
      },
    ],
  };
  return Fn.sub(JSON.stringify(document), { [PROVIDER]: providerArn, [ISSUER]: issuer });
}

import { propertiesOf } from '../../synthesize';

test('the role trusts the pods of one ServiceAccount in one cluster', () => {
  const [role] = propertiesOf('Identity', 'AWS::IAM::Role');
  expect(role.AssumeRolePolicyDocument).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: {
          StringEquals: {
            'aws:RequestTag/eks-cluster-name': 'sample',
            'aws:RequestTag/kubernetes-namespace': 'external-dns',
            'aws:RequestTag/kubernetes-service-account': 'external-dns-ssl',
          },
        },
      },
    ],
  });
});

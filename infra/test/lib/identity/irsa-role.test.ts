import { propertiesOf } from '../../synthesize';

/** A place that `Fn::Sub` fills. */
const place = (name: string) => `\${${name}}`;

test('the role trusts the token of one ServiceAccount, of the issuer of one cluster', () => {
  const [role] = propertiesOf('Identity', 'AWS::IAM::Role', { identity: 'irsa' });
  const [text, values] = role.AssumeRolePolicyDocument['Fn::Sub'];
  expect(JSON.parse(text)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: place('Provider') },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${place('Issuer')}:aud`]: 'sts.amazonaws.com',
            [`${place('Issuer')}:sub`]: 'system:serviceaccount:external-dns:external-dns-ssl',
          },
        },
      },
    ],
  });
  expect(JSON.stringify(values.Provider)).toContain('OidcProvider');
  // Without https://, as IAM names it.
  expect(values.Issuer['Fn::Select']).toEqual([1, { 'Fn::Split': ['://', expect.anything()] }]);
});

test('permissions are the same in both modes', () => {
  const policies = (identity: 'irsa' | 'pod-identity') =>
    propertiesOf('Identity', 'AWS::IAM::Role', { identity }).map(({ Policies }) => Policies[0].PolicyDocument);
  expect(policies('irsa')).toEqual(policies('pod-identity'));
});

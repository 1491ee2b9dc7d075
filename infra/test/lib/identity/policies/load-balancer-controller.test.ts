import { App, Stack } from 'aws-cdk-lib';

import { loadBalancerControllerPolicy } from '../../../../lib/identity/policies/load-balancer-controller';

const stack = new Stack(new App(), 'Identity', { env: { account: '111122223333', region: 'eu-west-1' } });
const policy = stack.resolve(
  loadBalancerControllerPolicy({ stack, clusterName: 'sample', vpcId: 'vpc-0a1b2c3d4e5f67890' }),
) as { Statement: Statement[] };

interface Statement {
  readonly Sid: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

test('what the AWS Load Balancer Controller may do', () => {
  expect(policy).toMatchSnapshot('policy of the load balancer controller');
});

test('it changes nothing that does not carry the tag of the cluster', () => {
  const free = policy.Statement.filter(({ Condition }) => !JSON.stringify(Condition ?? {}).includes('"sample"'));
  expect(free.map(({ Sid }) => Sid)).toEqual(['Ask', 'UseVpc', 'LetLoadBalancersIn', 'MakeServiceRole']);
  const [questions] = free;
  expect([questions?.Action].flat().filter((action) => !/:(Describe|Get)/.test(`${action}`))).toEqual([]);
});

test('it cannot take over what it did not make, nor give away what it made', () => {
  const tagging = policy.Statement.filter(
    ({ Action }) => /Tags/.test([Action].flat().join()) && !/Describe/.test([Action].flat().join()),
  );
  expect(tagging.map(({ Sid, Condition }) => [Sid, Object.keys(Condition?.StringEquals ?? {}).length])).toEqual([
    ['TagNewGroups', 2],
    ['TagOwnGroups', 1],
    ['TagNew', 2],
    ['TagOwn', 1],
  ]);
});

test('a role takes it as an inline policy', () => {
  // IAM counts characters without white space (docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
  expect(JSON.stringify(policy).length).toBeLessThan(10_240);
});

import { Stack } from 'aws-cdk-lib';

import { certManagerPolicy } from '../../../../lib/identity/policies/cert-manager';

test('what cert-manager may do', () => {
  const policy = certManagerPolicy('arn:aws:route53:::hostedzone/Z1', 'sample.com');
  expect(new Stack().resolve(policy)).toMatchSnapshot('policy of cert-manager');
});

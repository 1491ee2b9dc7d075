import { externalDnsPolicy } from '../../../../lib/identity/policies/external-dns';

test('what external-dns may do', () => {
  expect(externalDnsPolicy('arn:aws:route53:::hostedzone/Z1').toJSON()).toMatchSnapshot('policy of external-dns');
});

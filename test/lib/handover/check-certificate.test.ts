import { checkCertificate } from '../../../lib/handover/check-certificate';

const check =
  (arn: string, region = 'eu-west-1', names = ['*.sample.com']) =>
  () =>
    checkCertificate({ arn, names }, region);

test.each([
  ['arn:aws:acm:eu-west-1:111122223333:certificate/a', 'eu-west-1'],
  ['arn:aws-cn:acm:cn-north-1:111122223333:certificate/a', 'cn-north-1'],
  ['arn:aws-us-gov:acm:us-gov-west-1:111122223333:certificate/a', 'us-gov-west-1'],
])('%s is fine for a cluster in its region', (arn, region) => {
  expect(check(arn, region)).not.toThrow();
});

test.each([
  'arn:aws:iam::111122223333:server-certificate/a',
  'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/a',
  'arn:aws:acm:eu-west-1:111122223333:something/a',
  'certificate/a',
])('%s is not what a load balancer serves', (arn) => {
  expect(check(arn)).toThrow(
    `certificate "${arn}" is not the ARN of an ACM certificate: a load balancer serves certificates of AWS Certificate Manager only. ` +
      'Give an ARN of the form arn:aws:acm:eu-west-1:<account>:certificate/<id> ' +
      "(infra's Certificate stack, or whatever makes your certificates).",
  );
});

test('a certificate of another region is refused, as CloudFront’s in us-east-1', () => {
  const arn = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
  expect(check(arn)).toThrow(
    `certificate "${arn}" is in region us-east-1: load balancers of a cluster in eu-west-1 can only serve certificates of eu-west-1. ` +
      "Request the certificate in eu-west-1 and give its ARN (infra's Certificate stack, or whatever makes your certificates).",
  );
});

test('its names are spelled as DNS spells them', () => {
  expect(check('arn:aws:acm:eu-west-1:111122223333:certificate/a', 'eu-west-1', ['bücher.com'])).toThrow(
    'host "bücher.com" is written in Unicode',
  );
});

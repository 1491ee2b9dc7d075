import { parseHandover } from '../../../lib/handover/parse-handover';
import { sampleHandover } from '../../../lib/handover/sample-handover';

const sample = sampleHandover();
const parse = (changes: object) => () => parseHandover({ ...sample, ...changes });
const certificate = (arn: string, names = ['*.sample.com']) => ({ certificates: [{ arn, names }] });
const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/a';
const ROLE = 'arn:aws:iam::111122223333:role/external-dns';

test('a valid hand-over comes back as it is', () => {
  const document = {
    ...sample,
    $schema: './handover.schema.json',
    cluster: { name: 'production', region: 'eu-west-1', vpcId: 'vpc-0123456789abcdef0' },
    identity: { mode: 'irsa', roles: { 'external-dns/external-dns-ssl': ROLE } },
  };
  expect(parseHandover(document)).toBe(document);
});

test('one without a certificate is good for clusters whose gateways end TLS', () => {
  expect(parse({ certificates: [] })).not.toThrow();
});

test.each<[string, object]>([
  ['arn:aws-cn:acm:cn-north-1:111122223333:certificate/a', { cluster: { name: 'c', region: 'cn-north-1' } }],
  ['arn:aws-us-gov:acm:us-gov-west-1:111122223333:certificate/a', { cluster: { name: 'c', region: 'us-gov-west-1' } }],
])('%s is fine for a cluster in its region', (arn, changes) => {
  expect(parse({ ...certificate(arn), ...changes })).not.toThrow();
});

test.each([
  'arn:aws:iam::111122223333:server-certificate/a',
  'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/a',
  'arn:aws:acm:eu-west-1:111122223333:something/a',
  'certificate/a',
])('%s is not what a load balancer serves', (arn) => {
  expect(parse(certificate(arn))).toThrow(
    `certificate "${arn}" is not the ARN of an ACM certificate: a load balancer serves certificates of AWS Certificate Manager only. ` +
      'Give an ARN of the form arn:aws:acm:eu-west-1:<account>:certificate/<id>.',
  );
});

test('a certificate of another region is refused, as CloudFront’s in us-east-1', () => {
  const arn = 'arn:aws:acm:us-east-1:111122223333:certificate/a';
  expect(parse(certificate(arn))).toThrow(
    `certificate "${arn}" is in region us-east-1: load balancers of a cluster in eu-west-1 can only serve certificates of eu-west-1. ` +
      'Request the certificate in eu-west-1 and give its ARN.',
  );
});

test.each<[string, object, string]>([
  ['an unknown version', { version: 2 }, '/version is 2 and must be 1'],
  ['an unknown key', { zonse: [] }, '/ has the unknown key "zonse"'],
  ['an unknown controller', { loadBalancerController: 'nginx' }, 'must be one of aws-lbc, eks-auto, in-tree'],
  ['no zone', { zones: [] }, '/zones is [] and must NOT have fewer than 1 items'],
  ['no role under IRSA', { identity: { mode: 'irsa' } }, '/identity lacks "roles"'],
  ['roles under Pod Identity', { identity: { mode: 'pod-identity', roles: {} } }, '/identity/roles does not go with'],
  ['no document', { cluster: null }, '/cluster is null and must be object'],
])('%s is refused, and where it stands is said', (_, changes, message) => {
  expect(parse(changes)).toThrow(message);
});

test('a message says where the hand-over comes from', () => {
  expect(() => parseHandover({}, 'cluster.json')).toThrow('hand-over cluster.json is not valid');
  expect(() => parseHandover({})).toThrow('hand-over handover.json is not valid');
});

test('zones and the names on certificates are spelled as DNS spells them', () => {
  expect(parse({ zones: [{ name: 'Sample.com', id: 'Z1', visibility: 'public' }] })).toThrow(
    'domain "Sample.com" has upper-case letters',
  );
  expect(parse(certificate(ARN, ['bücher.com']))).toThrow('host "bücher.com" is written in Unicode');
});

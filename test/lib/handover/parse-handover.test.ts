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

test('a certificate that no load balancer of the cluster can serve is refused', () => {
  expect(parse(certificate('arn:aws:acm:us-east-1:111122223333:certificate/a'))).toThrow('is in region us-east-1');
});

test('two zones that cannot be told apart are refused', () => {
  const zone = { name: 'sample.com', id: 'Z1', visibility: 'public' };
  expect(parse({ zones: [zone, { ...zone, id: 'Z2' }] })).toThrow('hand-over has two public zones "sample.com"');
});

test('another version is told before its fields are judged', () => {
  expect(parse({ version: 2, zonse: [] })).toThrow('hand-over handover.json has version 2: this release');
});

test.each<[string, object, string]>([
  ['no version', { version: undefined }, '/ lacks "version"'],
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

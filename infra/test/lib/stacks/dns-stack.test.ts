import { propertiesOf, templateOf } from '../../synthesize';

const zones = (settings = {}) =>
  Object.values(templateOf('Dns', settings).Resources).filter(({ Type }) => Type === 'AWS::Route53::HostedZone');

test('a public zone, and a private one in the VPC', () => {
  const [open, hidden] = zones();
  expect(open?.Properties).toEqual({ Name: 'sample.com.' });
  expect(hidden?.Properties).toMatchObject({ Name: 'sample.com.', VPCs: [{ VPCRegion: 'eu-west-1' }] });
});

test('without a private zone there is the public one alone', () => {
  expect(zones({ privateZone: false }).map(({ Properties }) => Properties)).toEqual([{ Name: 'sample.com.' }]);
});

test('zones outlive their stack, with the delegation to them', () => {
  expect(zones().map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Retain', 'Retain']);
});

test('the certificate authorities in use may issue, wildcards too', () => {
  const records = propertiesOf('Dns', 'AWS::Route53::RecordSet');
  expect(records).toEqual([
    {
      HostedZoneId: expect.anything(),
      Name: 'sample.com.',
      Type: 'CAA',
      TTL: '300',
      ResourceRecords: [
        '0 issue "amazon.com"',
        '0 issue "letsencrypt.org"',
        '0 issuewild "amazon.com"',
        '0 issuewild "letsencrypt.org"',
      ],
    },
  ]);
});

test('what the registrar has to be told is an output', () => {
  expect(templateOf('Dns').Outputs?.NameServers).toEqual({
    Description: expect.stringContaining('sample.com'),
    Value: { 'Fn::Join': [' ', { 'Fn::GetAtt': [expect.stringContaining('PublicZone'), 'NameServers'] }] },
  });
});

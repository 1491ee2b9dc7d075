import { changeBody, messageOf, recordSetsOf, zonesOf } from '../../../../e2e/world/route53/xml';

test('zones are public or private, their names without the dot', () => {
  const zone = (id: string, hidden: boolean) =>
    `<HostedZone><Id>/hostedzone/${id}</Id><Name>sample.com.</Name><Config><PrivateZone>${hidden}</PrivateZone></Config></HostedZone>`;
  const xml = `<ListHostedZonesResponse><HostedZones>${zone('A', false)}${zone('B', true)}</HostedZones></ListHostedZonesResponse>`;
  expect(zonesOf(xml)).toEqual([
    { id: 'A', name: 'sample.com', visibility: 'public' },
    { id: 'B', name: 'sample.com', visibility: 'private' },
  ]);
});

test('records have values or an alias, and a wildcard is a wildcard', () => {
  const text = '<ResourceRecord><Value>&quot;a &amp; b&#34;</Value></ResourceRecord>';
  const alias = '<AliasTarget><HostedZoneId>Z</HostedZoneId><DNSName>lb.test.</DNSName></AliasTarget>';
  const xml = `<ResourceRecordSets>
    <ResourceRecordSet><Name>\\052.sample.com.</Name><Type>TXT</Type><TTL>300</TTL><ResourceRecords>${text}</ResourceRecords></ResourceRecordSet>
    <ResourceRecordSet><Name>a.sample.com.</Name><Type>A</Type>${alias}</ResourceRecordSet>
    </ResourceRecordSets><IsTruncated>false</IsTruncated>`;
  expect(recordSetsOf(xml)).toEqual([
    { name: '*.sample.com', type: 'TXT', ttl: 300, values: ['"a & b"'] },
    { name: 'a.sample.com', type: 'A', values: [], alias: 'lb.test' },
  ]);
});

test('half a zone is no zone', () => {
  expect(() => recordSetsOf('<IsTruncated>true</IsTruncated>')).toThrow('more records than one answer holds');
});

test('a change of values, and one of an alias', () => {
  const put = changeBody('UPSERT', { name: 'a.sample.com', type: 'TXT', values: ['"<1>"', '"2"'] });
  expect(put).toContain(
    '<Action>UPSERT</Action><ResourceRecordSet><Name>a.sample.com</Name><Type>TXT</Type><TTL>60</TTL>',
  );
  expect(put.match(/<Value>[^<]*<\/Value>/g)).toEqual([
    '<Value>&quot;&lt;1&gt;&quot;</Value>',
    '<Value>&quot;2&quot;</Value>',
  ]);
  const alias = changeBody('DELETE', { name: 'a.sample.com', type: 'A', values: [], alias: 'lb.test' });
  expect(alias).toContain('<DNSName>lb.test</DNSName>');
  expect(alias).not.toContain('TTL');
});

test('an error answer says why', () => {
  expect(messageOf('<Error><Message>not found &amp; gone</Message></Error>')).toBe('not found & gone');
  expect(messageOf('Bad gateway')).toBe('Bad gateway');
  expect(messageOf('')).toBe('it does not say why');
});

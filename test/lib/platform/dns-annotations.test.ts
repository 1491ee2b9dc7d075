import type { DnsFilter } from '../../../lib/dns/dns-filter';
import { annotationsFor } from '../../../lib/platform/dns-annotations';

const filter = (name: string, key: string, value: string, ...domains: string[]): DnsFilter => ({
  name,
  visibility: 'public',
  domains,
  annotation: { key, value },
  entryPoints: ['ssl'],
});

const COM = filter('com', 'externaldns', 'com', 'sample.com');
const ORG = filter('org', 'externaldns', 'org', 'sample.org', 'sample.net');

test('hosts of one instance need its annotation', () => {
  expect(annotationsFor('ssl', ['a.sample.com', '*.b.sample.com'], [COM, ORG])).toEqual({ externaldns: 'com' });
  expect(annotationsFor('ssl', ['a.sample.org', 'a.sample.net'], [COM, ORG])).toEqual({ externaldns: 'org' });
});

test('hosts of several instances need the annotation of each', () => {
  const org = { ...ORG, annotation: { key: 'externaldns-org', value: 'org' } };
  expect(annotationsFor('ssl', ['a.sample.com', 'a.sample.org'], [COM, org])).toEqual({
    externaldns: 'com',
    'externaldns-org': 'org',
  });
});

test('instances that want different values of one annotation are refused', () => {
  expect(() => annotationsFor('ssl', ['a.sample.com', 'a.sample.org'], [COM, ORG])).toThrow(
    'hosts on entry point "ssl" need the annotation externaldns to be both "com" and "org" (org): a Gateway carries an annotation ' +
      'once, so one of the external-dns instances would skip it. Split the hosts over two apps, or give the instances annotations ' +
      'with different keys.',
  );
});

test('a host that no instance takes is refused', () => {
  expect(() => annotationsFor('ssl', ['a.sample.com', 'a.sample.io'], [COM, ORG])).toThrow(
    'no external-dns instance makes a record for host "a.sample.io" on entry point "ssl": those that serve it manage sample.com, ' +
      'sample.org, sample.net alone, so the name would not resolve. Give an ExternalDns that serves this entry point the zone of the host.',
  );
  expect(() => annotationsFor('ssl', ['a.sample.com'], [])).toThrow('none serves it, so the name would not resolve');
});

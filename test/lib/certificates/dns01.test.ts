import { dns01Solver } from '../../../lib/certificates/dns01';

const zone = { name: 'sample.com', id: 'Z1', visibility: 'public' } as const;

test('a solver is for every host of its zone, or for those that are listed', () => {
  expect(dns01Solver({ zone })).toEqual({ challenge: 'dns-01', dnsZones: ['sample.com'] });
  const hosts = ['*.sample.com', 'sample.com', 'a.b.sample.com'];
  expect(dns01Solver({ zone, hosts })).toEqual({ challenge: 'dns-01', dnsNames: hosts });
});

test('a private zone is refused: nobody outside could look the record up', () => {
  expect(() => dns01Solver({ zone: { ...zone, visibility: 'private' } })).toThrow(
    'DNS-01 uses the private zone "sample.com": the ACME server looks the TXT record up in public DNS. Use the public zone of that name.',
  );
});

test('a host of another zone is refused', () => {
  expect(() => dns01Solver({ zone, hosts: ['a.sample.com', 'a.other.com'] })).toThrow(
    'DNS-01 host "a.other.com" is outside zone "sample.com": its TXT record cannot be written there. ' +
      'List hosts under sample.com, or give another zone for them.',
  );
});

test('an empty list, which cert-manager takes for every host, is refused', () => {
  expect(() => dns01Solver({ zone, hosts: [] })).toThrow(
    'DNS-01 in zone "sample.com" has an empty list of hosts: cert-manager takes an empty selector for every host. ' +
      'List the hosts, or leave the property out for every host of the zone.',
  );
});

test('what is no host is refused', () => {
  expect(() => dns01Solver({ zone, hosts: ['A.sample.com'] })).toThrow('host "A.sample.com" has upper-case letters');
});

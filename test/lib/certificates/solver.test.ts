import fc from 'fast-check';

import { type AcmeSolver, solverFor } from '../../../lib/certificates/solver';
import { certManagerPick } from './cert-manager-pick';

const HTTP: AcmeSolver = { challenge: 'http-01' };
const ZONE: AcmeSolver = { challenge: 'dns-01', dnsZones: ['sample.com'] };
const DEEP_ZONE: AcmeSolver = { challenge: 'dns-01', dnsZones: ['other.com', 'shop.sample.com'] };
const NAMED: AcmeSolver = { challenge: 'dns-01', dnsNames: ['*.sample.com', 'a.sample.com'] };

test.each<[string, readonly AcmeSolver[], string, AcmeSolver | undefined]>([
  ['a solver without selector takes every host', [HTTP], 'a.sample.com', HTTP],
  ['a zone wins over no selector', [HTTP, ZONE], 'a.sample.com', ZONE],
  ['a longer zone wins over a shorter one', [ZONE, DEEP_ZONE], 'a.shop.sample.com', DEEP_ZONE],
  ['a name wins over any zone', [NAMED, ZONE, DEEP_ZONE], 'a.sample.com', NAMED],
  ['of equals the first is taken', [HTTP, { challenge: 'dns-01' }], 'a.sample.com', HTTP],
  ['a wildcard goes past HTTP-01', [HTTP, NAMED], '*.sample.com', NAMED],
  ['a wildcard without DNS-01 has none', [HTTP], '*.sample.com', undefined],
  ['a host that no selector has goes to none', [NAMED, DEEP_ZONE], 'b.sample.com', undefined],
  [
    'an empty list selects every host',
    [{ challenge: 'dns-01', dnsNames: [], dnsZones: [] }],
    '*.a.com',
    expect.anything(),
  ],
])('%s', (_, solvers, host, expected) => {
  expect(solverFor(solvers, host)).toEqual(expected);
});

test('it is the one that cert-manager picks, for any solvers and any host', () => {
  const label = fc.constantFrom('a', 'b', 'sample', 'com');
  const zone = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
  const host = fc.tuple(fc.constantFrom('', '*.'), zone).map((parts) => parts.join(''));
  const solver = fc.record(
    {
      challenge: fc.constantFrom<AcmeSolver['challenge']>('http-01', 'dns-01'),
      dnsNames: fc.array(host, { maxLength: 4 }),
      dnsZones: fc.array(zone, { maxLength: 3 }),
    },
    { requiredKeys: ['challenge'] },
  );
  fc.assert(
    fc.property(fc.array(solver, { maxLength: 5 }), host, (solvers, name) => {
      expect(solverFor(solvers, name)).toBe(certManagerPick(solvers, name));
    }),
    { numRuns: 1000 },
  );
});

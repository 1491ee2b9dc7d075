import { checkZones } from '../../../lib/handover/check-zones';
import type { HostedZone } from '../../../lib/handover/handover';

const zone = (id: string, visibility: HostedZone['visibility'], name = 'sample.com') => ({ name, id, visibility });
const check =
  (...zones: readonly HostedZone[]) =>
  () =>
    checkZones(zones);

test('a public and a private zone of one name are what split horizon is made of', () => {
  expect(check(zone('Z1', 'public'), zone('Z2', 'private'), zone('Z3', 'public', 'sample.org'))).not.toThrow();
});

test('two zones of one name and visibility are refused: one of them is asked by nobody', () => {
  expect(check(zone('Z1', 'public'), zone('Z2', 'private'), zone('Z3', 'public'))).toThrow(
    'hand-over has two public zones "sample.com": Z1 and Z3: only one of them is asked by resolvers, and records in the other are never seen. ' +
      "Leave out the one that is not used (infra's Dns stack, or whatever makes your zones); `dig NS sample.com` tells the name servers of a public one.",
  );
});

test('a name is spelled as DNS spells it', () => {
  expect(check(zone('Z1', 'public', 'Sample.com'))).toThrow('domain "Sample.com" has upper-case letters');
});

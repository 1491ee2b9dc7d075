import { servedVisibility } from '../../../lib/dns/visibility';
import type { EntryPointRef, LoadBalancerScheme } from '../../../lib/entry-points/entry-point-ref';
import type { HostedZone } from '../../../lib/handover/handover';
import { namespaceFromName } from '../../../lib/mesh/namespace-ref';

const PUBLIC: HostedZone = { name: 'sample.com', id: 'Z1', visibility: 'public' };
const PRIVATE: HostedZone = { name: 'sample.com', id: 'Z2', visibility: 'private' };

const entryPoint = (scheme: LoadBalancerScheme): EntryPointRef => ({
  name: 'edge',
  namespace: namespaceFromName('istio-ingress'),
  selector: { istio: 'edge' },
  scheme,
  tlsEndsAt: 'gateway',
  challenge: 'dns-01',
});

test('public zones go with internet-facing entry points, private ones with internal ones', () => {
  expect(servedVisibility('dns', [PUBLIC, { ...PUBLIC, name: 'other.com' }], [entryPoint('internet-facing')])).toBe(
    'public',
  );
  expect(servedVisibility('dns', [PRIVATE], [entryPoint('internal')])).toBe('private');
});

test.each<[string, HostedZone[]]>([
  ['no zone', []],
  ['public and private zones', [PUBLIC, PRIVATE]],
])('an instance with %s is refused', (has, zones) => {
  expect(() => servedVisibility('dns', zones, [])).toThrow(
    `external-dns instance "dns" has ${has}: an instance writes to the zones of one visibility, with --aws-zone-type. ` +
      'Give it the zones of one visibility, and make a second instance for the others.',
  );
});

test.each<[HostedZone, LoadBalancerScheme, string, string]>([
  [PUBLIC, 'internal', 'private addresses into a public zone', 'internet-facing'],
  [PRIVATE, 'internet-facing', 'public addresses into a private zone', 'internal'],
])('%o with an entry point that is %s is refused', (zone, scheme, consequence, fitting) => {
  expect(() => servedVisibility('dns', [zone], [entryPoint(scheme)])).toThrow(
    `external-dns instance "dns" for ${zone.visibility} zones serves entry point "edge", which is ${scheme}: ` +
      `its records would put ${consequence}. Give it ${fitting} entry points only.`,
  );
});

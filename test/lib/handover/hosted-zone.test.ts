import { hostedZone } from '../../../lib/handover/hosted-zone';
import { sampleHandover } from '../../../lib/handover/sample-handover';

test.each(['public', 'private'] as const)('the %s zone of a name is found, not its twin', (visibility) => {
  expect(hostedZone(sampleHandover(), 'sample.com', visibility)).toMatchObject({ name: 'sample.com', visibility });
});

test('a zone that the hand-over does not have is refused with those that it has', () => {
  expect(() => hostedZone(sampleHandover(), 'shop.sample.com', 'public')).toThrow(
    'hand-over has no public zone "shop.sample.com": records need a hosted zone to be written to. ' +
      'Add it to "zones" (infra\'s Dns stack, or whatever makes your zones), or use one of sample.com (public), sample.com (private).',
  );
});

test('a foreign zone asked of the sample is told about the sample, not to add made-up zones to it', () => {
  expect(() => hostedZone(sampleHandover(), 'acme.dev', 'public')).toThrow(
    'domain "acme.dev" is used with the sample hand-over: its zone ids, role and certificate ARNs are made up, for sample.com alone.',
  );
});

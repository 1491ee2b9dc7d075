import { gatewayAnnotations } from '../../../lib/app/gateway-annotations';

const DNS = { externaldns: 'ssl' };

test('annotations of one’s own stand beside those that external-dns looks for', () => {
  const more = { 'external-dns.kubernetes.io/ttl': '60' };
  expect(gatewayAnnotations('apps-web', DNS, more)).toEqual({ ...DNS, ...more });
  expect(gatewayAnnotations('apps-web', DNS, {})).toEqual(DNS);
});

test('what external-dns looks for may be said again', () => {
  expect(gatewayAnnotations('apps-web', DNS, { externaldns: 'ssl' })).toEqual(DNS);
});

test('an annotation that would hide the Gateway from external-dns is refused', () => {
  expect(() => gatewayAnnotations('apps-web', DNS, { other: 'a', externaldns: 'private' })).toThrow(
    'annotation "externaldns" of Gateway "apps-web" is "private": external-dns makes records only for Gateways where it is "ssl", ' +
      'so the name would not resolve. Leave it out: it follows from the entry point.',
  );
});

test('a key that every object has by nature is a key like any other', () => {
  expect(gatewayAnnotations('apps-web', DNS, { constructor: 'me' })).toEqual({ ...DNS, constructor: 'me' });
});

import { isPlaceholder, mayBecome, mayHoldPlaceholder } from '../../../../lib/wiring/graph/placeholder';

test.each(['${DOMAIN}', 'web.${DOMAIN}', '$(POD_IP)', '<<host>>', '{{ .Values.host }}'])(
  '%s is a placeholder',
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(['$5', 'a{b}c', '<host>', '^/v1/(.*)$', '', 7, undefined])('%s is none', (value) => {
  expect(isPlaceholder(value)).toBe(false);
});

test.each([
  ['${ZONE}-tls', 'sample-com-tls', true],
  ['${ZONE/./-}-tls', 'sample-com', false],
  ['a.{{ .Values.zone }}', 'a.sample.com', true],
  ['a.{{ .Values.zone }}', 'axsample.com', false],
  ['${ALL}', '', true],
])('%s may become %s: %s', (text, other, expected) => {
  expect(mayBecome(text, other)).toBe(expected);
});

test('what is nested too deeply to be looked through may hold a placeholder', () => {
  let deep: unknown = 'plain';
  for (let level = 0; level < 1000; level++) deep = [deep];
  expect(mayHoldPlaceholder(deep)).toBe(true);
  expect(mayHoldPlaceholder({ a: ['plain', { b: 1 }] })).toBe(false);
  expect(mayHoldPlaceholder({ a: ['plain', { b: '${B}' }] })).toBe(true);
});

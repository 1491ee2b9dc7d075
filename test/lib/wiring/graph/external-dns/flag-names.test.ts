import {
  isRepeatable,
  isSwitch,
  knowsFlag,
  lifeOfFlag,
  parseVersion,
  valuesOfFlag,
} from '../../../../../lib/wiring/graph/external-dns';

const at = (text: string) => parseVersion(text) as NonNullable<ReturnType<typeof parseVersion>>;

test.each([
  ['0.22.0', 'domain-filter', true],
  ['0.22.0', 'domain-fitler', false],
  ['0.19.0', 'annotation-prefix', false],
  ['0.20.0', 'annotation-prefix', true],
  ['0.21.0', 'akamai-access-token', true],
  ['0.22.0', 'akamai-access-token', false],
  ['0.18.0', 'traefik-disable-legacy', true],
  ['0.13.6', 'traefik-disable-legacy', false],
  ['0.12.2', 'anything', undefined],
  ['0.40.0', 'anything', undefined],
])('version %s, flag %s: %s', (version, flag, knows) => {
  expect(knowsFlag(at(version), flag)).toBe(knows);
});

test('the life of a flag is told', () => {
  expect([lifeOfFlag('txt-new-format-only'), lifeOfFlag('policy'), lifeOfFlag('nothing')]).toEqual([
    { since: '0.16.0', until: '0.18.0' },
    {},
    undefined,
  ]);
});

test('switches and repeatable flags', () => {
  expect([isSwitch('events'), isSwitch('policy'), isRepeatable('source'), isRepeatable('policy')]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('values go with the version that dropped them', () => {
  expect(valuesOfFlag(at('0.21.0'), 'provider')).toContain('akamai');
  expect(valuesOfFlag(at('0.22.0'), 'provider')).not.toContain('akamai');
  expect(valuesOfFlag(at('0.22.0'), 'txt-prefix')).toBeUndefined();
});

import { parseVersion, takesDuration, valuesOfFlag } from '../../../../../lib/wiring/graph/external-dns';

const valuesAt = (version: string, flag: string) => valuesOfFlag(parseVersion(version) as never, flag);

test('a provider is known until the version that dropped it', () => {
  expect(valuesAt('0.14.2', 'provider')).toContain('infoblox');
  expect(valuesAt('0.15.0', 'provider')).not.toContain('infoblox');
});

test('a flag without a list takes any value', () => {
  expect(valuesAt('0.22.0', 'txt-owner-id')).toBeUndefined();
  expect(valuesAt('0.22.0', 'policy')).toEqual(['sync', 'upsert-only', 'create-only']);
});

test('durations are known by their flag', () => {
  expect(['interval', 'txt-cache-interval', 'policy'].map(takesDuration)).toEqual([true, true, false]);
});

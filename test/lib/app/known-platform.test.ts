import { knownPlatform } from '../../../lib/app/known-platform';
import { samplePlatform } from '../../support/platform';

test('a platform is one, made here or read from a contract', () => {
  const { platform } = samplePlatform();
  expect(knownPlatform('HttpsHost "web"', platform)).toBe(platform);
});

test.each<[unknown, string]>([
  [undefined, 'missing'],
  [null, 'no platform'],
  [{ domains: ['sample.com'] }, 'no platform'],
  ['platform.contract.json', 'no platform'],
])('%j is none', (platform, is) => {
  expect(() => knownPlatform('HttpsHost "web"', platform as never)).toThrow(
    `platform of HttpsHost "web" is ${is}: hosts and routes take domains, entry points and issuers from it. ` +
      'Pass a Platform, or Platform.fromContract("platform.contract.json").',
  );
});

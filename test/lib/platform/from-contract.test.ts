import type { PlatformContract } from '../../../lib';
import { platformFromContract } from '../../../lib/platform/from-contract';
import { samplePlatform } from '../../support/platform';

type Json = Record<string, unknown>;

/** The sample's contract as it stands in a file, changed. */
function document(change: (contract: PlatformContract & Json) => unknown = () => undefined): unknown {
  const json = JSON.parse(JSON.stringify(samplePlatform({ revision: '1-30-3' }).platform.contract()));
  change(json);
  return json;
}

const read = (...args: Parameters<typeof document>) => platformFromContract(document(...args), 'contract.json');

test('a contract gives a platform', () => {
  const platform = read();
  expect(platform.domains).toEqual(['sample.com']);
  expect(Object.keys(platform.namespaces)).toEqual(['apps', 'shop']);
  expect(platform.defaultEntryPoint).toMatchObject({ name: 'ssl', tlsEndsAt: 'gateway', challenge: 'http-01' });
  expect(platform.acmEntryPoint('internal')).toMatchObject({ certificateNames: ['*.sample.com', 'sample.com'] });
  expect(platform.defaultIssuer).toMatchObject({ name: 'letsencrypt', profile: { name: 'classic', maxNames: 100 } });
  expect(platform.versions.istio).toBe('1.30.3');
});

test("an issuer of another CA than Let's Encrypt has no profile", () => {
  const platform = read(({ issuers }) => {
    delete (issuers[0] as unknown as Json).profile;
  });
  expect(platform.defaultIssuer.profile).toBeUndefined();
});

test('an editor may name the schema', () => {
  expect(() =>
    read((contract) => Object.assign(contract, { $schema: './platform.contract.schema.json' })),
  ).not.toThrow();
});

const entryPoint = (index: number, change: Json) => (contract: PlatformContract) => {
  Object.assign(contract.entryPoints[index] as object, change);
};

test.each<[string, Parameters<typeof document>[0], string]>([
  ['an unknown version', (contract) => Object.assign(contract, { version: 2 }), '/version is 2 and must be 1'],
  ['an unknown key', (contract) => Object.assign(contract, { owner: 'me' }), '/ has the unknown key "owner"'],
  ['a lost key', (contract) => Reflect.deleteProperty(contract, 'dns'), '/ lacks "dns"'],
  ['an unknown key of an entry point', entryPoint(0, { port: 1 }), '/entryPoints/0 has the unknown key "port"'],
  ['a name that is none', entryPoint(0, { name: 'A' }), '/entryPoints/0/name is "A"'],
  [
    'an unknown scheme',
    entryPoint(0, { scheme: 'open' }),
    '/entryPoints/0/scheme is "open" and must be one of internal',
  ],
  ['a gateway without challenge', entryPoint(2, { challenge: undefined }), '/entryPoints/2'],
  ['a load balancer with a challenge', entryPoint(0, { challenge: 'http-01' }), '/entryPoints/0'],
])('%s is refused', (_, change, message) => {
  const json = JSON.parse(JSON.stringify(document(change)));
  expect(() => platformFromContract(json, 'contract.json')).toThrow('platform contract contract.json is not valid: ');
  expect(() => platformFromContract(json, 'contract.json')).toThrow(message);
});

test.each([null, [], 'text', 1])('what is no object is refused: %j', (json) => {
  expect(() => platformFromContract(json, 'contract.json')).toThrow('platform contract contract.json is not valid');
});

test.each([
  ['*.sample.com', 'domain "*.sample.com" is a wildcard'],
  ['Sample.com', 'domain "Sample.com" has upper-case letters'],
])('the domain %s is refused', (domain, message) => {
  expect(() => read((contract) => Object.assign(contract, { domains: [domain] }))).toThrow(message);
});

test('a host on an entry point that the contract does not have is refused', () => {
  const host = {
    gatewayName: 'a',
    gatewayNamespace: 'b',
    hosts: ['a.sample.com'],
    namespaces: [],
    entryPoint: 'other',
  };
  expect(() => read((contract) => Object.assign(contract, { hosts: [host] }))).toThrow(
    'the platform has no entry point "other"',
  );
});

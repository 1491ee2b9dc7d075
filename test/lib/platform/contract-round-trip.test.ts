import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Chart, Yaml } from 'cdk8s';

import { HttpsApp, HttpsHost, HttpsRoute, Platform, type PlatformRef } from '../../../lib';
import { samplePlatform } from '../../support/platform';

const WITH_WILDCARD = { dns01Hosts: ['*.b.sample.com'] };

const folder = mkdtempSync(join(tmpdir(), 'contract-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The platform's side: hosts on all three entry points, and a shared wildcard. */
function platformRepository(): Platform {
  const { app, platform, namespaces, entryPoints, dnsIssuer } = samplePlatform(WITH_WILDCARD);
  const common = { platform, namespace: namespaces.apps };
  new HttpsHost(app, 'ssl', { ...common, host: ['a.sample.com', 'sample.com'], names: { gateway: 'other-name' } });
  new HttpsHost(app, 'internal', { ...common, host: 'internal.sample.com', entryPoint: entryPoints.internal });
  new HttpsHost(app, 'external', { ...common, host: 'external.sample.com', entryPoint: entryPoints.external });
  const both = [namespaces.apps, namespaces.shop];
  new HttpsHost(app, 'wildcard', { platform, namespace: both, host: '*.b.sample.com', issuer: dnsIssuer });
  return platform;
}

const HOSTS = ['a.sample.com', 'internal.sample.com', 'external.sample.com', 'c.b.sample.com'];

/** The team's side: a route of each kind. */
function routes(platform: PlatformRef): string[] {
  const app = new App();
  const namespace = platform.namespace('apps');
  return HOSTS.map((name, index) => {
    const host = platform.host(name);
    const common = { platform, namespace, host, hosts: [name] };
    const backend = index % 2 ? { service: { name: 'old', ports: [80] } } : { container: { image: 'a:1', port: 8080 } };
    const paths = [{ path: '/' }, { path: '/api' }, { path: '/version', match: 'exact' as const }];
    return yaml(new HttpsRoute(app, `route-${index}`, { ...common, ...backend, paths }));
  });
}

const yaml = (chart: Chart) => Yaml.stringify(...chart.toJson());

function contractOf(platform: Platform): PlatformRef {
  const file = join(folder, 'platform.contract.json');
  writeFileSync(file, JSON.stringify(platform.contract(), null, 2));
  return Platform.fromContract(file);
}

test('routes are the same, byte for byte, on the platform and on its contract', () => {
  const platform = platformRepository();
  const [own, theirs] = [routes(platform), routes(contractOf(platform))];
  expect(theirs).toEqual(own);
  expect(own.join()).toContain('istio-ingress/other-name');
});

test('hosts are too, on an entry point and with an issuer of the contract', () => {
  const both = [samplePlatform(WITH_WILDCARD).platform, contractOf(samplePlatform(WITH_WILDCARD).platform)];
  const [own, theirs] = both.map((platform) => {
    const props = { platform, namespace: platform.namespace('apps'), host: ['z.sample.com', 'y.sample.com'] };
    const issuer = platform.issuer('letsencrypt');
    const entryPoint = platform.letsEncryptEntryPoint('ssl');
    const { host } = new HttpsApp(new App(), 'z', { ...props, issuer, entryPoint, service: { name: 'z', ports: [1] } });
    return yaml(host);
  });
  expect(theirs).toBe(own);
});

test('a contract of a contract is the contract', () => {
  const platform = platformRepository();
  expect(contractOf(platform).hosts).toEqual(platform.contract().hosts);
});

test.each([
  [
    'a.sample.com',
    'host "a.sample.com" is declared twice on entry point "ssl", by Gateways "other-name" and "apps-mine"',
  ],
  ['x.b.sample.com', 'host "x.b.sample.com" is covered by "*.b.sample.com" on entry point "ssl"'],
])('a host that the contract takes is refused: %s', (host, message) => {
  const platform = contractOf(platformRepository());
  const namespace = platform.namespace('apps');
  expect(() => new HttpsHost(new App(), 'mine', { platform, namespace, host })).toThrow(message);
});

test('a wildcard over a host of the contract is refused', () => {
  const platform = contractOf(platformRepository());
  const props = { platform, namespace: platform.namespace('apps'), host: '*.sample.com' };
  expect(() => new HttpsHost(new App(), 'mine', props)).toThrow('host "a.sample.com" is covered by "*.sample.com"');
});

test('a namespace that the contract does not name cannot be mistyped', () => {
  const platform = contractOf(platformRepository());
  const host = platform.host('a.sample.com');
  const props = { platform, host, namespace: platform.namespaces.app as never, service: { name: 'a', ports: [80] } };
  expect(() => new HttpsRoute(new App(), 'a', props)).toThrow('namespace undefined of HttpsRoute "a" is neither made');
});

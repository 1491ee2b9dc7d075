import { App } from 'cdk8s';

import { HttpsHost, PlatformRef, TESTED_VERSIONS } from '../../../lib';
import { platformFromContract } from '../../../lib/platform/from-contract';
import { samplePlatform } from '../../support/platform';

const EMPTY = new PlatformRef({
  domains: ['sample.com'],
  namespaces: [],
  entryPoints: [],
  issuers: [],
  dns: [],
  versions: TESTED_VERSIONS,
});

const WHY = 'a reference to what nobody makes fails at run time without an error';

test('parts are found by name', () => {
  const { platform, entryPoints, namespaces, issuer, dnsIssuer } = samplePlatform();
  expect(platform.namespaces).toEqual({ apps: namespaces.apps, shop: namespaces.shop });
  expect(platform.namespace('shop')).toBe(namespaces.shop);
  expect(platform.entryPoint('internal')).toBe(entryPoints.internal);
  expect(platform.acmEntryPoint('external')).toBe(entryPoints.external);
  expect(platform.letsEncryptEntryPoint('ssl')).toBe(entryPoints.ssl);
  expect(platform.issuer('letsencrypt-dns')).toBe(dnsIssuer);
  expect([platform.defaultEntryPoint, platform.defaultIssuer]).toEqual([entryPoints.ssl, issuer]);
});

test.each<[string, (platform: PlatformRef) => unknown, string, string]>([
  ['namespace "app"', (each) => each.namespace('app'), 'apps, shop', 'none'],
  ['entry point "sll"', (each) => each.entryPoint('sll'), 'internal, external, ssl', 'none'],
  ['ACM entry point "ssl"', (each) => each.acmEntryPoint('ssl'), 'internal, external', 'none'],
  [`Let's Encrypt entry point "internal"`, (each) => each.letsEncryptEntryPoint('internal'), 'ssl', 'none'],
  ['issuer "staging"', (each) => each.issuer('staging'), 'letsencrypt, letsencrypt-dns', 'none'],
])('%s that is not there is refused, with those that are', (what, find, known, none) => {
  const { platform } = samplePlatform();
  expect(() => find(platform)).toThrow(`the platform has no ${what}: ${WHY}. Use one of those it has: ${known}.`);
  expect(() => find(EMPTY)).toThrow(`Use one of those it has: ${none}.`);
});

test('a default that the platform does not name is refused', () => {
  expect(() => EMPTY.defaultEntryPoint).toThrow(
    `the platform has no default entry point: ${WHY}. Use one of those it has: none.`,
  );
  expect(() => EMPTY.defaultIssuer).toThrow(
    `the platform has no default issuer: ${WHY}. Use one of those it has: none.`,
  );
});

describe('a declared host', () => {
  function declared() {
    const { app, platform, namespaces, entryPoints, dnsIssuer } = samplePlatform({ dns01Hosts: ['*.b.sample.com'] });
    const common = { platform, namespace: namespaces.apps };
    new HttpsHost(app, 'a', { ...common, host: 'a.sample.com' });
    new HttpsHost(app, 'internal', { ...common, host: 'a.sample.com', entryPoint: entryPoints.internal });
    new HttpsHost(app, 'wildcard', { ...common, host: '*.b.sample.com', issuer: dnsIssuer });
    return platform;
  }

  test('is found by its name, by a name below its wildcard, and by its entry point', () => {
    const platform = declared();
    expect(platform.hosts).toHaveLength(3);
    expect(platform.host('a.sample.com').gatewayName).toBe('apps-a');
    expect(platform.host('a.sample.com', 'internal').gatewayName).toBe('apps-internal');
    expect(platform.host('c.b.sample.com').gatewayName).toBe('apps-wildcard');
  });

  test('is refused when nobody declares it', () => {
    const known = 'a.sample.com, a.sample.com, *.b.sample.com';
    expect(() => declared().host('c.sample.com')).toThrow(
      'host "c.sample.com" is not declared by the platform: a route without a Gateway answers nothing. ' +
        `Have the platform declare it with an HttpsHost; it declares ${known}.`,
    );
    expect(() => declared().host('a.sample.com', 'external')).toThrow('host "a.sample.com" is not declared');
    expect(() => EMPTY.host('a.sample.com')).toThrow('it declares none.');
  });

  test('needs an entry point of the platform', () => {
    const host = { gatewayName: 'a', gatewayNamespace: 'b', hosts: ['a.sample.com'], namespaces: ['apps'] };
    expect(() => EMPTY.declareHost({ ...host, entryPoint: 'other' })).toThrow(
      'the platform has no entry point "other"',
    );
  });
});

test('annotations come from the instances that serve the entry point', () => {
  const { platform, entryPoints } = samplePlatform();
  expect(platform.dnsAnnotations(entryPoints.internal, ['a.sample.com'])).toEqual({ externaldns: 'private' });
  expect(platform.dnsAnnotations(entryPoints.ssl, ['a.sample.com'])).toEqual({ externaldns: 'ssl' });
});

describe('an entry point that is given', () => {
  test('is the platform’s own', () => {
    const { platform, entryPoints } = samplePlatform();
    expect(platform.ownEntryPoint(entryPoints.internal)).toBe(entryPoints.internal);
  });

  test.each([
    ['ssl', 'letsEncryptEntryPoint'],
    ['internal', 'acmEntryPoint'],
  ] as const)('is refused when it is %s of another platform', (name, accessor) => {
    const foreign = samplePlatform().entryPoints[name];
    expect(() => samplePlatform().platform.ownEntryPoint(foreign)).toThrow(
      `entry point "${name}" is not the one that the platform has by that name: the host would be checked against the one and served ` +
        `by the other. Take the platform's: platform.${accessor}("${name}").`,
    );
  });

  test('is refused when the platform has none of its name', () => {
    expect(() => EMPTY.ownEntryPoint(samplePlatform().entryPoints.ssl)).toThrow(
      'the platform has no entry point "ssl"',
    );
  });
});

test('routes that take each other’s requests are refused', () => {
  const { platform } = samplePlatform();
  const host = { gatewayName: 'apps-web', gatewayNamespace: 'istio-ingress' };
  const route = { app: new App(), host, hosts: ['a.sample.com'], paths: [{ path: '/' }] };
  platform.declareRoute({ ...route, owner: 'one' });
  expect(() => platform.declareRoute({ ...route, owner: 'two' })).toThrow(
    'path "/" (prefix) of two overlaps "/" (prefix) of one on host "a.sample.com"',
  );
});

test('an instance that serves two entry points makes a record for one of them, known from a contract or not', () => {
  const { platform, entryPoints } = samplePlatform();
  const host = { gatewayName: 'a', gatewayNamespace: 'istio-ingress', hosts: ['a.sample.com'], namespaces: ['apps'] };
  platform.declareHost({ ...host, entryPoint: entryPoints.ssl.name });
  const again = { ...host, gatewayName: 'b', entryPoint: entryPoints.external.name };
  expect(() => platform.declareHost(again)).toThrow('is on entry points "ssl" and "external"');
  const known = platformFromContract(JSON.parse(JSON.stringify(platform.contract())), 'contract.json');
  expect(() => known.declareHost(again)).toThrow('is on entry points "ssl" and "external"');
  expect(() => known.declareHost({ ...again, entryPoint: entryPoints.internal.name })).not.toThrow();
});

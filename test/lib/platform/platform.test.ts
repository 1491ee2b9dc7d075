import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';

import { AcmeIssuer, Mesh, Platform, TESTED_VERSIONS } from '../../../lib';
import { sampleFor, samplePlatform } from '../../support/platform';

test('it makes no objects itself', () => {
  const app = Testing.app();
  const handover = sampleFor(['sample.com']);
  const common = { domains: ['sample.com'], handover, mesh: new Mesh(), namespaces: [], entryPoints: [] };
  new Platform(app, 'platform', { ...common, issuers: [], externalDns: [] });
  expect(app.node.findAll().filter((node) => ApiObject.isApiObject(node))).toEqual([]);
  expect(app.charts).toEqual([]);
});

test('its parts are checked against each other', () => {
  expect(() => samplePlatform({ platform: { domains: [] } })).toThrow('domain "" is empty');
});

describe('defaults', () => {
  test('are the entry point whose gateway ends TLS and the issuer, where there is one', () => {
    const { platform, entryPoints, issuer } = samplePlatform();
    const single = samplePlatform({ platform: { issuers: [issuer], defaultIssuer: undefined } }).platform;
    expect(platform.defaultEntryPoint.name).toBe(entryPoints.ssl.name);
    expect(single.defaultIssuer.name).toBe('letsencrypt');
  });

  test('are not guessed among several, or of none', () => {
    expect(() => samplePlatform({ platform: { defaultIssuer: undefined } }).platform.defaultIssuer).toThrow(
      'the platform has no default issuer: a reference to what nobody makes fails at run time without an error. ' +
        'Use one of those it has: letsencrypt, letsencrypt-dns.',
    );
    const { entryPoints, externalDns } = samplePlatform();
    const closed = { entryPoints: [entryPoints.internal], externalDns: [externalDns.private] };
    expect(() => samplePlatform({ platform: closed }).platform.defaultEntryPoint).toThrow(
      'the platform has no default entry point',
    );
  });

  test('can be named', () => {
    const { platform, entryPoints } = samplePlatform({ defaultEntryPoint: 'internal' });
    expect(platform.defaultEntryPoint).toBe(entryPoints.internal);
  });
});

test('versions are the tested ones unless they are given', () => {
  expect(samplePlatform().platform.versions).toEqual(TESTED_VERSIONS);
  expect(samplePlatform({ platform: { versions: { istio: '1.31.0' } } }).platform.versions).toEqual({
    ...TESTED_VERSIONS,
    istio: '1.31.0',
  });
});

test('an app in which two objects have one name is refused at synthesis', () => {
  const { app } = samplePlatform();
  const chart = new Chart(app, 'twice');
  for (const id of ['one', 'two']) {
    new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'same', namespace: 'apps' } });
  }
  expect(() => app.synth()).toThrow('ConfigMap "same" in namespace "apps" is made twice, by twice/one and twice/two');
});

test('install/ follows the platform', () => {
  const install = samplePlatform({ revision: '1-30-3' }).platform.install('manifests/10-namespaces.k8s.yaml');
  expect(install.get('istiod.values.yaml')).toContain('1-30-3');
  expect(install.get('install.sh')).toContain('manifests/10-namespaces.k8s.yaml');
  expect(samplePlatform().platform.install().get('install.sh')).toContain('dist/10-namespaces.k8s.yaml');
});

test('an Issuer of a namespace keeps it in the contract', () => {
  const { platform } = samplePlatform({
    moreIssuers: (chart, { namespaces: { istioIngress: namespace } }) => {
      const http01 = samplePlatform().ingressClass;
      return [new AcmeIssuer(chart, 'own', { server: 'letsencrypt-production', namespace, http01 })];
    },
  });
  expect(platform.contract().issuers[2]).toMatchObject({ name: 'own', kind: 'Issuer', namespace: 'istio-ingress' });
});

describe('fromContract', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a file that is not there, or no JSON, is refused', () => {
    const file = join(folder, 'broken.json');
    expect(() => Platform.fromContract(file)).toThrow(`platform contract ${file} cannot be read: ENOENT`);
    writeFileSync(file, '{');
    expect(() => Platform.fromContract(file)).toThrow(`platform contract ${file} is not JSON`);
  });

  test('a contract gives a platform that makes no objects', () => {
    const file = join(folder, 'platform.contract.json');
    writeFileSync(file, JSON.stringify(samplePlatform().platform.contract()));
    expect(Platform.fromContract(file)).not.toBeInstanceOf(Platform);
    expect(Platform.fromContract(file)).not.toBeInstanceOf(App);
  });
});

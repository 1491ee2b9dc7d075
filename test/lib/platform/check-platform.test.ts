import { Testing } from 'cdk8s';
import { AcmEntryPoint, ExternalDns, type HostedZone, LetsEncryptEntryPoint, Mesh, Namespace } from '../../../lib';
import { checkPlatform } from '../../../lib/platform/check-platform';
import type { PlatformProps } from '../../../lib/platform/platform-props';
import { sampleFor } from '../../support/platform';

const namespace = Namespace.fromName('istio-ingress');
const handover = sampleFor(['sample.com']);
const [publicZone, privateZone] = handover.zones as [HostedZone, HostedZone];

function props(more: Partial<PlatformProps> = {}): PlatformProps {
  const mesh = new Mesh();
  const common = {
    domains: ['sample.com'],
    handover,
    mesh,
    namespaces: [],
    entryPoints: [],
    issuers: [],
    externalDns: [],
  };
  return { ...common, ...more };
}

const dns = (name: string, more: object = {}) =>
  new ExternalDns(Testing.chart(), name, {
    namespace,
    handover,
    zones: [publicZone],
    entryPoints: [],
    policy: 'sync',
    ...more,
  });

test('a platform without any part but a domain is fine: it may be all somebody else', () => {
  expect(() => checkPlatform(props())).not.toThrow();
});

test.each([[[]], [['']]])('no domain is refused: %j', (domains) => {
  expect(() => checkPlatform(props({ domains }))).toThrow('domain "" is empty');
});

test('a domain is checked', () => {
  expect(() => checkPlatform(props({ domains: ['*.sample.com'] }))).toThrow('domain "*.sample.com" is a wildcard');
});

test('the sample hand-over is good for sample.com alone', () => {
  expect(() => checkPlatform(props({ domains: ['sample.com', 'a.sample.com'] }))).not.toThrow();
  expect(() => checkPlatform(props({ domains: ['sample.org'] }))).toThrow(
    'domain "sample.org" is used with the sample hand-over',
  );
  expect(() =>
    checkPlatform(props({ domains: ['sample.org'], handover: { ...handover, sample: false } })),
  ).not.toThrow();
});

test('a domain that no external-dns manages is refused', () => {
  const externalDns = [dns('one')];
  const own = { ...handover, sample: false };
  expect(() => checkPlatform(props({ externalDns, handover: own, domains: ['sample.com', 'sample.org'] }))).toThrow(
    'domain "sample.org" is in no domain filter of external-dns (sample.com): no record would be made for its hosts. ' +
      'Give an ExternalDns the zone "sample.org", or leave the domain out.',
  );
  expect(() => checkPlatform(props({ externalDns, domains: ['a.sample.com'] }))).not.toThrow();
});

describe('an instance that serves an entry point of somebody else', () => {
  const external = (name: string) =>
    new AcmEntryPoint(Testing.chart(), name, { namespace, handover, mesh: new Mesh(), scheme: 'internet-facing' });
  const [own, second, foreign] = [external('own'), external('second'), external('foreign')];
  const externalDns = [dns('one', { entryPoints: [own, foreign] })];
  const message = (known: string) =>
    'external-dns instance "one" serves entry point "foreign", which the platform does not have: no host could be declared there, so ' +
    `there would be nothing to make records of. Add it to the platform's entryPoints (${known}), or leave it out of the instance's.`;

  test('is refused, with the entry points that there are', () => {
    expect(() => checkPlatform(props({ externalDns, entryPoints: [own, second] }))).toThrow(message('own, second'));
    expect(() => checkPlatform(props({ externalDns: [dns('one', { entryPoints: [foreign] })] }))).toThrow(
      message('none so far'),
    );
  });

  test('is fine once the platform has it', () => {
    expect(() => checkPlatform(props({ externalDns, entryPoints: [foreign, own] }))).not.toThrow();
  });
});

test('two instances that share owner and zone are refused', () => {
  expect(() => checkPlatform(props({ externalDns: [dns('one'), dns('two')] }))).toThrow(
    'external-dns instances "one" and "two" share owner id "sample" on the public zone "sample.com": with policy sync each deletes ' +
      `the other's records. Give each its own ownerId.`,
  );
});

test('another owner, or a zone of another visibility, is no conflict', () => {
  const hidden = dns('three', { zones: [privateZone], ownerId: 'sample' });
  expect(() =>
    checkPlatform(props({ externalDns: [dns('one'), dns('two', { ownerId: 'two' }), hidden] })),
  ).not.toThrow();
});

test('two entry points that need HTTP-01 are refused, though each has its own mesh', () => {
  const ssl = (name: string, challenge?: 'dns-01') =>
    new LetsEncryptEntryPoint(Testing.chart(), name, { namespace, handover, mesh: new Mesh(), challenge } as never);
  const acm = new AcmEntryPoint(Testing.chart(), 'acm', { namespace, handover, mesh: new Mesh(), scheme: 'internal' });
  expect(() => checkPlatform(props({ entryPoints: [ssl('one'), ssl('two')] }))).toThrow(
    'entry points "one" and "two" both need HTTP-01: a mesh has one ingressSelector, so challenges that reach the other gateway get 404. ' +
      `Set challenge: 'dns-01' on one of them.`,
  );
  expect(() => checkPlatform(props({ entryPoints: [ssl('one'), acm, ssl('two', 'dns-01')] }))).not.toThrow();
});

test('two entry points whose pods carry one label are refused', () => {
  const entryPoint = (name: string) =>
    new AcmEntryPoint(Testing.chart(), name, { namespace, handover, mesh: new Mesh(), scheme: 'internal' });
  const entryPoints = [entryPoint('istio-web'), entryPoint('web')];
  expect(() => checkPlatform(props({ entryPoints }))).toThrow(
    'entry points "istio-web" and "web" both have pods with the label "istio=web": the Gateways of each would be served by the ' +
      'pods of both, and records lead to either. Give one of them another name; a leading "istio-" does not count.',
  );
});

import { externalDnsInstances, flagValue, isOn, versionText } from '../../../../../lib/wiring/graph/external-dns';
import { graphOf } from '../trees';
import { deploymentOf } from './instance-tree';

const instancesOf = (container: string) => externalDnsInstances(graphOf(deploymentOf(container)));

test.each([
  ['its image', '{name: dns, image: registry.k8s.io/external-dns/external-dns:v0.22.0}', 1],
  ['an image by digest', '{name: dns, image: "bitnami/external-dns@sha256:0123"}', 1],
  ['its command', '{name: dns, image: mirror/edns, command: [/usr/bin/external-dns]}', 1],
  ['its name and flags', '{name: external-dns, image: mirror/dns, args: [--source=service]}', 1],
  ['not a webhook provider', '{name: webhook, image: ghcr.io/x/external-dns-unifi-webhook:v0.4.0}', 0],
  ['not a container of that name alone', '{name: external-dns-exporter, image: exporter, args: [--port=1]}', 0],
])('an instance is known by %s', (_by, container, count) => {
  expect(instancesOf(container)).toHaveLength(count);
});

test('one without pods is none', () => {
  const tree = deploymentOf('{name: dns, image: external-dns}').replace(
    'spec: {template',
    'spec: {replicas: 0, template',
  );
  expect(externalDnsInstances(graphOf(tree))).toEqual([]);
});

test.each([
  ['v0.22.0', '0.22.0', true],
  ['0.14.2-debian-12-r5', '0.14.2', true],
  ['latest', '0.22.0', false],
  ['1.4.7', '0.22.0', false],
])('tag %s is version %s', (tag, version, isTold) => {
  const [instance] = instancesOf(`{name: dns, image: "external-dns:${tag}"}`);
  expect([versionText(instance?.version as never), instance?.isVersionTold]).toEqual([version, isTold]);
});

test('a fact tells the version where the image does not', () => {
  const graph = graphOf(deploymentOf('{name: dns, image: external-dns}'), {
    facts: { versions: { externalDns: '0.19.0' } },
  });
  const [instance] = externalDnsInstances(graph);
  expect([versionText(instance?.version as never), instance?.isVersionTold]).toEqual(['0.19.0', true]);
});

test('a flag is a value, a switch is on or off, and what is not given is empty or false', () => {
  const [instance] = instancesOf('{name: dns, image: external-dns, args: [--policy=sync, --events, --no-dry-run]}');
  expect(flagValue(instance as never, 'policy')).toBe('sync');
  expect(flagValue(instance as never, 'namespace')).toBe('');
  expect(['events', 'dry-run', 'once'].map((name) => isOn(instance as never, name))).toEqual([true, false, false]);
});

test('with variables from a ConfigMap that is elsewhere, what is not given is not known', () => {
  const [instance] = instancesOf('{name: dns, image: external-dns, envFrom: [{configMapRef: {name: elsewhere}}]}');
  expect([flagValue(instance as never, 'policy'), isOn(instance as never, 'events')]).toEqual([undefined, undefined]);
});

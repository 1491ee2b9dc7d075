import { Testing } from 'cdk8s';

import { ExternalDns } from '../../../lib/dns/external-dns';
import type { ExternalDnsProps } from '../../../lib/dns/external-dns-props';
import type { EntryPointRef, LoadBalancerScheme } from '../../../lib/entry-points/entry-point-ref';
import { hostedZone } from '../../../lib/handover/hosted-zone';
import { sampleHandover } from '../../../lib/handover/sample-handover';
import { type NamespaceRef, namespaceFromName } from '../../../lib/mesh/namespace-ref';
import { validateManifest } from '../../support/schemas/validate-manifest';

const handover = sampleHandover();

const entryPoint = (name: string, scheme: LoadBalancerScheme): EntryPointRef => ({
  name,
  namespace: namespaceFromName('istio-ingress'),
  selector: { istio: name },
  scheme,
  tlsEndsAt: 'gateway',
  challenge: 'dns-01',
});

function made(changes: Partial<ExternalDnsProps> = {}) {
  const chart = Testing.chart();
  const externalDns = new ExternalDns(chart, 'external-dns-ssl', {
    namespace: namespaceFromName('external-dns'),
    handover,
    zones: [hostedZone(handover, 'sample.com', 'public')],
    entryPoints: [entryPoint('ssl', 'internet-facing')],
    policy: 'upsert-only',
    ...changes,
  });
  const manifests = Testing.synth(chart);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  const { serviceAccount, clusterRole, clusterRoleBinding, deployment } = externalDns;
  const objects = [serviceAccount, clusterRole, clusterRoleBinding, deployment].map((object) => object.toJson());
  expect(objects).toEqual(manifests);
  return { externalDns, manifests, args: objects[3].spec.template.spec.containers[0].args as string[] };
}

const PRIVATE = {
  zones: [hostedZone(handover, 'sample.com', 'private')],
  entryPoints: [entryPoint('internal', 'internal')],
};

test('it makes ServiceAccount, rights and Deployment of one name', () => {
  const { manifests } = made();
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? '-'}/${metadata.name}`)).toEqual([
    'ServiceAccount external-dns/external-dns-ssl',
    'ClusterRole -/external-dns-ssl',
    'ClusterRoleBinding -/external-dns-ssl',
    'Deployment external-dns/external-dns-ssl',
  ]);
  expect(manifests[2]).toMatchObject({
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'external-dns-ssl' },
    subjects: [{ kind: 'ServiceAccount', name: 'external-dns-ssl', namespace: 'external-dns' }],
  });
});

test('there is one pod, never two: external-dns elects no leader', () => {
  const [, , , { spec }] = made().manifests as [object, object, object, { spec: Record<string, unknown> }];
  expect(spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  expect(spec).toMatchObject({
    template: { metadata: { labels: (spec.selector as { matchLabels: object }).matchLabels } },
  });
});

test('it takes the Gateways with its annotation, named after itself', () => {
  expect(made().externalDns.filter).toEqual({
    name: 'external-dns-ssl',
    visibility: 'public',
    domains: ['sample.com'],
    annotation: { key: 'externaldns', value: 'ssl' },
    entryPoints: ['ssl'],
  });
});

test('two instances of one cluster own different records', () => {
  expect(made().externalDns.ownerId).toBe('sample');
  expect(made(PRIVATE).externalDns.ownerId).toBe('sample-private');
  expect(made(PRIVATE).args).toEqual(
    expect.arrayContaining(['--txt-owner-id=sample-private', '--aws-zone-type=private']),
  );
});

test('everything that it can be told reaches its arguments or its pod', () => {
  const { externalDns, args, manifests } = made({
    name: 'dns',
    policy: 'sync',
    annotation: { key: 'company.io/dns', value: 'yes' },
    ownerId: 'me',
    sources: ['istio-gateway', 'service'],
    interval: '5m',
    events: false,
    logLevel: 'debug',
    annotationPrefix: 'dns.company.io/',
    version: '0.23.1',
  });
  expect(externalDns).toMatchObject({ name: 'dns', ownerId: 'me' });
  expect(args).toEqual([
    '--source=istio-gateway',
    '--source=service',
    '--annotation-filter=company.io/dns=yes',
    '--annotation-prefix=dns.company.io/',
    '--domain-filter=sample.com',
    '--provider=aws',
    '--policy=sync',
    '--aws-zone-type=public',
    '--registry=txt',
    '--txt-owner-id=me',
    '--interval=5m',
    '--log-level=debug',
  ]);
  expect(manifests[3].spec.template.spec.containers[0].image).toMatch(/:v0\.23\.1$/);
  expect(manifests[1].rules).toHaveLength(5);
});

test('under IRSA its ServiceAccount has its role', () => {
  const role = 'arn:aws:iam::111122223333:role/external-dns';
  const identity = { mode: 'irsa', roles: { 'external-dns/external-dns-ssl': role } } as const;
  const { manifests } = made({ handover: { ...handover, identity } });
  expect(manifests[0].metadata.annotations).toEqual({ 'eks.amazonaws.com/role-arn': role });
  expect(made().manifests[0].metadata).not.toHaveProperty('annotations');
});

test.each(['1.0.0', '0.22.1'])('version %s is supported', (version) => {
  expect(() => made({ version })).not.toThrow();
});

test.each(['0.21.9', '0.22', 'v0.22.0', 'latest', ''])('version %p is refused', (version) => {
  expect(() => made({ version })).toThrow(
    `external-dns version "${version}" is not supported: before 0.22 annotations have another prefix and arguments other defaults. ` +
      'Use 0.22.0 or later, such as "0.22.0".',
  );
});

test.each<[string, Partial<ExternalDnsProps>, string]>([
  ['a missing policy', { policy: undefined }, 'external-dns policy is missing'],
  ['an interval in days', { interval: '1d' }, 'external-dns interval "1d" is no Go duration'],
  ['an entry point of the other kind', { entryPoints: PRIVATE.entryPoints }, 'which is internal'],
  ['no zone', { zones: [] }, 'external-dns instance "external-dns-ssl" has no zone'],
  [
    'no namespace',
    { namespace: 'x' as unknown as NamespaceRef },
    'namespace "x" of external-dns instance "external-dns-ssl"',
  ],
  ['a bad name', { name: 'DNS' }, 'external-dns instance "DNS" is not a DNS-1123 label'],
])('%s is refused', (_, changes, message) => {
  expect(() => made(changes as Partial<ExternalDnsProps>)).toThrow(message);
});

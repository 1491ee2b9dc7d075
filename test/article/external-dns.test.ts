import { ArticleObjects } from './article-objects';
import { articleWithHostsEverywhere } from './hosts-everywhere';
import { grants, selects } from './links';
import { testRows } from './test-rows';
import { mentions } from './words';

type Labels = Readonly<Record<string, string>>;

const INSTANCES = ['external-dns-ssl', 'external-dns-private'] as const;

const objects = new ArticleObjects();
const withHosts = articleWithHostsEverywhere();

/** The arguments of an instance, by name without dashes; a switch without value is `true`. */
function args(instance: string): Readonly<Record<string, string | true>> {
  const list = objects.one('Deployment', instance).spec.template.spec.containers[0].args;
  const pairs = list.map((arg) => /^--([a-z0-9-]+)(?:=(.+))?$/.exec(arg) ?? []);
  const result = Object.fromEntries(pairs.map(([, name, value]) => [name, value ?? (true as const)]));
  expect(Object.keys(result)).toHaveLength(list.length);
  return result;
}

/** The arguments that both instances have. */
const SHARED = {
  source: 'istio-gateway',
  'domain-filter': 'sample.com',
  provider: 'aws',
  policy: 'upsert-only',
  registry: 'txt',
  interval: '1m',
  events: true,
  'log-level': 'info',
};

const READ = ['get', 'watch', 'list'];

testRows('external-dns', {
  'external-dns ClusterRole/Binding v1beta1 with metadata.namespace': () => {
    for (const kind of ['ClusterRole', 'ClusterRoleBinding'] as const) {
      expect(
        objects
          .of(kind)
          .map(({ metadata }) => metadata.name)
          .sort(),
      ).toEqual([...INSTANCES].sort());
      for (const { apiVersion, metadata } of objects.of(kind)) {
        expect(apiVersion).toBe('rbac.authorization.k8s.io/v1');
        expect(metadata).not.toHaveProperty('namespace');
      }
    }
  },

  'rule extensions/ingresses': () => {
    expect(mentions(objects.all, /^extensions$/)).toEqual([]);
    for (const name of INSTANCES) {
      expect(grants(objects, { name, namespace: 'external-dns' })).toContainEqual({
        apiGroups: ['networking.k8s.io'],
        resources: ['ingresses'],
        verbs: READ,
      });
    }
  },

  'rules on pods and nodes': () => {
    for (const name of INSTANCES) {
      expect(grants(objects, { name, namespace: 'external-dns' })).toEqual([
        { apiGroups: [''], resources: ['services'], verbs: READ },
        { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: READ },
        { apiGroups: ['networking.istio.io'], resources: ['gateways'], verbs: READ },
      ]);
    }
  },

  'Deployment extensions/v1beta1 without selector': () => {
    for (const { apiVersion, spec } of objects.of('Deployment')) {
      expect(apiVersion).toBe('apps/v1');
      const { matchLabels } = spec.selector;
      expect(selects(matchLabels as Labels, spec.template.metadata.labels as Labels)).toBe(true);
    }
    for (const name of INSTANCES) {
      expect(objects.one('Deployment', name).spec.strategy).toEqual({ type: 'Recreate' });
    }
    const selectors = INSTANCES.map((name) => JSON.stringify(objects.one('Deployment', name).spec.selector));
    expect(new Set(selectors).size).toBe(INSTANCES.length);
  },

  'image eu.gcr.io/… v0.7.0': () => {
    for (const name of INSTANCES) {
      const { containers, serviceAccountName } = objects.one('Deployment', name).spec.template.spec;
      expect(containers.map(({ image }) => image)).toEqual(['registry.k8s.io/external-dns/external-dns:v0.22.0']);
      expect(serviceAccountName).toBe(name);
    }
    expect(mentions(objects.all, /gcr\.io/)).toEqual([]);
  },

  'args (of external-dns)': () => {
    expect(args('external-dns-ssl')).toEqual({
      ...SHARED,
      'annotation-filter': 'externaldns=ssl',
      'aws-zone-type': 'public',
      'txt-owner-id': 'sample',
    });
    expect(args('external-dns-private')).toEqual({
      ...SHARED,
      'annotation-filter': 'externaldns=private',
      'aws-zone-type': 'private',
      'txt-owner-id': 'sample-private',
    });
  },

  'hostnames are `servers[].hosts` (namespace prefix stripped, bare `*` skipped)': () => {
    const hosts = withHosts.of('Gateway').flatMap(({ spec }) => spec.servers.flatMap((server) => server.hosts));
    expect(hosts.filter((host) => !/^[a-z0-9-]+\/[^/]+$/.test(host))).toEqual([]);
    const names = [...new Set(hosts.map((host) => host.replace(/^.*\//, '')))].sort();
    expect(names).toEqual(['application', 'cart', 'private', 'public', 'shop'].map((name) => `${name}.sample.com`));
  },

  "targets: every Service whose spec.selector contains the Gateway's selector": () => {
    const targets = withHosts.of('Gateway').map(({ metadata, spec }) => {
      expect(Object.keys(metadata.annotations)).toEqual(['externaldns']);
      const services = withHosts.of('Service').filter((each) => selects(spec.selector, each.spec.selector as Labels));
      return [metadata.name, metadata.annotations.externaldns, ...services.map((service) => service.metadata.name)];
    });
    expect(targets).toEqual([
      ['application-gateway', 'ssl', 'istio-ingressgateway-ssl'],
      ['apps-private', 'private', 'istio-ingressgateway-private'],
      ['apps-public', 'ssl', 'istio-ingressgateway-public'],
      ['apps-shop', 'ssl', 'istio-ingressgateway-ssl'],
    ]);
  },

  'Annotations after the prefix': () => {
    // Nothing has the prefix of before 0.22, and external-dns is not told to use it.
    expect(mentions(objects.all, /external-dns\.alpha\.kubernetes\.io|annotation-prefix/)).toEqual([]);
  },

  'Flags and defaults (0.22)': () => {
    const owners = INSTANCES.map((name) => args(name)['txt-owner-id']);
    expect(owners).not.toContain('default');
    expect(new Set(owners).size).toBe(INSTANCES.length);
    for (const name of INSTANCES) {
      expect(args(name).policy).toMatch(/^(sync|upsert-only|create-only)$/);
      // Left at A, AAAA and CNAME.
      expect(args(name)).not.toHaveProperty('managed-record-types');
    }
  },
});

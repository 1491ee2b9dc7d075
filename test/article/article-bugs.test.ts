import { load } from 'js-yaml';

import { GATEWAYS } from './article-objects';
import { articleWithHostsEverywhere } from './hosts-everywhere';
import { grants, selectedDeployments, serviceAt } from './links';
import { testRows } from './test-rows';
import { mentions } from './words';

const objects = articleWithHostsEverywhere();
const routes = objects
  .of('VirtualService')
  .flatMap(({ metadata, spec }) =>
    spec.http.map((route) => ({ ...route, owner: `${metadata.namespace}/${metadata.name}` })),
  );
const redirects = routes.filter((route) => route.redirect !== undefined);
const appRoutes = routes.filter((route) => route.redirect === undefined);

testRows('article-bugs', {
  'the VirtualService routes to productpage:9080 while httpbin:8000 is deployed': () => {
    expect(mentions(objects.all, /productpage|^9080$/)).toEqual([]);
    const destinations = appRoutes.flatMap(({ route }) => route.map(({ destination }) => destination));
    expect(destinations.length).toBeGreaterThanOrEqual(3);
    for (const { host, port } of destinations) {
      const service = serviceAt(objects, host);
      expect(service?.spec.ports.map((each) => each.port)).toContain(port.number);
      const { namespace } = service?.metadata ?? { namespace: '' };
      const selector = service?.spec.selector as Record<string, string>;
      expect(selectedDeployments(objects, namespace, selector)).toHaveLength(1);
    }
    expect(destinations[0]).toEqual({ host: 'httpbin.apps.svc.cluster.local', port: { number: 8000 } });
  },

  'httpsRedirect for the host being validated breaks HTTP-01': () => {
    const plain = objects.of('Gateway').flatMap(({ spec }) => spec.servers.filter(({ port }) => port.number === 80));
    expect(plain).toHaveLength(4);
    expect(plain.filter((server) => server.tls !== undefined)).toEqual([]);
    expect(mentions(objects.all, /httpsRedirect/)).toEqual([]);
  },

  'ClusterIssuer with a namespace': () => {
    expect(objects.of('ClusterIssuer')).toHaveLength(1);
    const clusterWide = ['Namespace', 'ClusterIssuer', 'ClusterRole', 'ClusterRoleBinding', 'IngressClass'];
    const misplaced = objects.all.filter(
      ({ kind, metadata }) => clusterWide.includes(kind) !== (metadata.namespace === undefined),
    );
    expect(misplaced).toEqual([]);
  },

  'the first self-check fails because the record does not exist yet': () => {
    // The record comes at once and not with the next interval, and a private zone of the same name does not hide it.
    for (const name of ['external-dns-ssl', 'external-dns-private']) {
      expect(objects.one('Deployment', name).spec.template.spec.containers[0].args).toContain('--events');
    }
    expect(objects.values['cert-manager.values.yaml']).toMatchObject({
      extraArgs: ['--acme-http01-solver-nameservers=1.1.1.1:53,8.8.8.8:53'],
    });
    // The Gateway that the record is made from does not wait for the Certificate: both have one file.
    const gateway = objects.all.findIndex(({ kind }) => kind === 'Gateway');
    expect(objects.all.slice(gateway - 1, gateway + 1).map(({ kind }) => kind)).toEqual(['Certificate', 'Gateway']);
  },

  'cert-manager.io/v1alpha2 is gone': () => {
    const versions = objects.all.map(({ apiVersion }) => apiVersion);
    expect(versions.filter((version) => version.startsWith('cert-manager.io/'))).toEqual(
      Array(3).fill('cert-manager.io/v1'),
    );
    expect(versions.filter((version) => /(alpha|beta)\d+$/.test(version))).toEqual([]);
  },

  'Redirect that keeps HTTP-01 working': () => {
    expect(redirects.map(({ owner }) => owner)).toEqual([
      'istio-ingress/application-gateway-redirect',
      'istio-ingress/apps-private-redirect',
      'istio-ingress/apps-public-redirect',
      'istio-ingress/apps-shop-redirect',
    ]);
    for (const { match, redirect } of redirects) {
      // Nothing else in it: only so it is a catch-all, which sorts after the challenge's exact path.
      expect(match).toEqual([{ port: 80 }]);
      expect(redirect).toEqual({ scheme: 'https', redirectCode: 301 });
    }
  },

  'App routes match `port: 443`': () => {
    const ports = appRoutes.flatMap(({ match }) => match.map(({ port }) => port));
    expect(ports.length).toBeGreaterThanOrEqual(3);
    expect([...new Set(ports)]).toEqual([443]);
  },

  'RBAC that does not parse (indentation)': () => {
    const asInTheArticle = [
      'rules:',
      '- apiGroups: [""]',
      ' resources: ["secrets"]',
      ' verbs: ["get", "watch", "list"]',
    ];
    expect(() => load(asInTheArticle.join('\n'))).toThrow(/bad indentation/);
    for (const name of GATEWAYS) {
      expect(objects.one('Role', name).rules).toEqual([
        { apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] },
      ]);
      expect(objects.one('RoleBinding', name)).toMatchObject({
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
        subjects: [{ kind: 'ServiceAccount', name, namespace: 'istio-ingress' }],
      });
      expect(grants(objects, { name, namespace: 'istio-ingress' })).toHaveLength(1);
    }
  },
});

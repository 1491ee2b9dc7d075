// Platforms of applications that are all wired as they should be, each in a style of its own.
import fc from 'fast-check';
import type { Manifest } from '../../../lib/wiring/manifest';

/** How an application is made reachable. */
export interface AppStyle {
  readonly namespace: 0 | 1 | 2;
  readonly entryPoint: number;
  readonly port: number;
  readonly containerPort: number;
  readonly targetPort: 'number' | 'name';
  readonly workload: 'Deployment' | 'StatefulSet' | 'Rollout';
  readonly host: 'exact' | 'wildcard';
  readonly serverHost: 'plain' | 'namespace' | 'any namespace';
  readonly destination: 'short' | 'full';
  readonly namesPort: boolean;
  readonly gatewayIn: 'gateway' | 'app';
  readonly routeIn: 'gateway' | 'app';
  readonly redirect: 'none' | 'server' | 'route';
  readonly delegates: boolean;
  readonly challenge: 'http' | 'dns';
  readonly exportTo: 'unset' | 'all' | 'gateway';
}

export interface PlatformStyle {
  readonly gatewayNamespace: string;
  readonly namespaces: readonly string[];
  /** One or two; their labels. */
  readonly entryPoints: readonly string[];
  readonly access: 'role' | 'cluster role' | 'any verb' | 'no wider than list';
  readonly annotationFilter: boolean;
  readonly apps: readonly (AppStyle & { readonly name: string })[];
}

/** A platform, and the hosts that it serves. */
export interface RandomPlatform {
  readonly style: PlatformStyle;
  readonly manifests: readonly Manifest[];
  readonly hosts: readonly string[];
}

const name = fc.stringMatching(/^[a-z][a-z0-9]{2,6}(-[a-z0-9]{2,4})?$/);
const port = fc.integer({ min: 1025, max: 14_999 });

const app: fc.Arbitrary<AppStyle> = fc.record({
  namespace: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
  entryPoint: fc.nat({ max: 1 }),
  port,
  containerPort: port,
  targetPort: fc.constantFrom('number', 'name'),
  workload: fc.constantFrom('Deployment', 'StatefulSet', 'Rollout'),
  host: fc.constantFrom('exact', 'wildcard'),
  serverHost: fc.constantFrom('plain', 'namespace', 'any namespace'),
  destination: fc.constantFrom('short', 'full'),
  namesPort: fc.boolean(),
  gatewayIn: fc.constantFrom('gateway', 'app'),
  routeIn: fc.constantFrom('gateway', 'app'),
  redirect: fc.constantFrom('none', 'server', 'route'),
  delegates: fc.boolean(),
  challenge: fc.constantFrom('http', 'dns'),
  exportTo: fc.constantFrom('unset', 'all', 'gateway'),
});

const style: fc.Arbitrary<PlatformStyle> = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 10, maxLength: 10 }),
    apps: fc.array(app, { minLength: 1, maxLength: 4 }),
    entryPoints: fc.integer({ min: 1, max: 2 }),
    access: fc.constantFrom<PlatformStyle['access']>('role', 'cluster role', 'any verb', 'no wider than list'),
    annotationFilter: fc.boolean(),
  })
  .map(({ names, apps, entryPoints, ...rest }) => ({
    ...rest,
    // Names that are near each other would be taken for slips of one another only where one is missing.
    gatewayNamespace: `${names[0]}-gw`,
    namespaces: names.slice(1, 4).map((one) => `${one}-ns`),
    entryPoints: names.slice(4, 4 + entryPoints).map((one) => `${one}-edge`),
    apps: apps.map((one, index) => ({ ...one, name: names[6 + index] as string })),
  }));

/** Platforms on which every host is wired. */
export const randomPlatform: fc.Arbitrary<RandomPlatform> = style.map((one) => ({
  style: one,
  manifests: objectsOf(one).map((object) => ({ object })),
  hosts: one.apps.map(hostOf),
}));

type Object = Readonly<Record<string, unknown>>;
type App = PlatformStyle['apps'][number];

function hostOf({ name }: App): string {
  return `web.${name}.sample.com`;
}

function objectsOf(platform: PlatformStyle): Object[] {
  const namespaces = [platform.gatewayNamespace, 'external-dns'].map((one) => object('v1', 'Namespace', '', one));
  const injected = platform.namespaces.map((one) =>
    object('v1', 'Namespace', '', one, {}, { labels: { 'istio-injection': 'enabled' } }),
  );
  return [
    ...namespaces,
    ...injected,
    ...externalDns(platform),
    ...issuers(),
    ...platform.entryPoints.flatMap((label) => entryPoint(platform, label)),
    ...platform.apps.flatMap((one) => appObjects(platform, one)),
  ];
}

function object(
  apiVersion: string,
  kind: string,
  namespace: string,
  named: string,
  fields: Object = {},
  metadata: Object = {},
): Object {
  return {
    apiVersion,
    kind,
    metadata: { name: named, ...(namespace !== '' && { namespace }), ...metadata },
    ...fields,
  };
}

const RBAC = 'rbac.authorization.k8s.io';

function externalDns({ annotationFilter }: PlatformStyle): Object[] {
  const read = ['get', 'watch', 'list'];
  const rules = [
    { apiGroups: [''], resources: ['services', 'pods', 'nodes'], verbs: read },
    { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: read },
    { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: read },
    { apiGroups: ['networking.istio.io'], resources: ['gateways', 'virtualservices'], verbs: read },
  ];
  const args = [
    ...['--source=istio-gateway', '--domain-filter=sample.com', '--provider=aws', '--aws-zone-type=public'],
    ...['--registry=txt', '--txt-owner-id=random', '--policy=upsert-only'],
    ...(annotationFilter ? ['--annotation-filter=dns=public'] : []),
  ];
  const subject = { kind: 'ServiceAccount', name: 'external-dns', namespace: 'external-dns' };
  const roleRef = { apiGroup: RBAC, kind: 'ClusterRole', name: 'external-dns' };
  const container = { name: 'external-dns', image: 'registry.k8s.io/external-dns/external-dns:v0.22.0', args };
  return [
    object('v1', 'ServiceAccount', 'external-dns', 'external-dns'),
    object(`${RBAC}/v1`, 'ClusterRole', '', 'external-dns', { rules }),
    object(`${RBAC}/v1`, 'ClusterRoleBinding', '', 'external-dns', { roleRef, subjects: [subject] }),
    object('apps/v1', 'Deployment', 'external-dns', 'external-dns', {
      spec: {
        replicas: 1,
        strategy: { type: 'Recreate' },
        ...podsOf('external-dns', { serviceAccountName: 'external-dns', containers: [container] }),
      },
    }),
  ];
}

function podsOf(label: string, spec: Object): Object {
  return { selector: { matchLabels: { app: label } }, template: { metadata: { labels: { app: label } }, spec } };
}

function issuers(): Object[] {
  const acme = (key: string, solver: Object) => ({
    spec: {
      acme: {
        server: 'https://acme-v02.api.letsencrypt.org/directory',
        privateKeySecretRef: { name: key },
        solvers: [solver],
      },
    },
  });
  const http01 = { ingress: { ingressClassName: 'istio' } };
  const dns01 = { route53: { region: 'eu-central-1' } };
  return [
    object('networking.k8s.io/v1', 'IngressClass', '', 'istio', {
      spec: { controller: 'istio.io/ingress-controller' },
    }),
    object('cert-manager.io/v1', 'ClusterIssuer', '', 'by-http', acme('by-http-account', { http01 })),
    object('cert-manager.io/v1', 'ClusterIssuer', '', 'by-dns', acme('by-dns-account', { dns01 })),
  ];
}

function entryPoint({ gatewayNamespace: namespace, access }: PlatformStyle, label: string): Object[] {
  const isCluster = access === 'cluster role';
  const verbs = { role: ['get', 'watch', 'list'], 'any verb': ['*'] }[access as string] ?? ['list'];
  const kind = isCluster ? 'ClusterRole' : 'Role';
  const roleRef = { apiGroup: RBAC, kind, name: `${label}-secrets` };
  const subjects = [{ kind: 'ServiceAccount', name: label, namespace }];
  const rules = [{ apiGroups: [''], resources: ['secrets'], verbs }];
  return [
    object('v1', 'ServiceAccount', namespace, label),
    object(`${RBAC}/v1`, kind, isCluster ? '' : namespace, `${label}-secrets`, { rules }),
    object(`${RBAC}/v1`, 'RoleBinding', namespace, `${label}-secrets`, { roleRef, subjects }),
    gatewayWorkload(namespace, label),
    gatewayService(namespace, label),
  ];
}

function gatewayWorkload(namespace: string, label: string): Object {
  const labels = { istio: label, 'sidecar.istio.io/inject': 'true' };
  const spec = {
    serviceAccountName: label,
    securityContext: { sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
    containers: [{ name: 'istio-proxy', image: 'auto' }],
  };
  const metadata = { annotations: { 'inject.istio.io/templates': 'gateway' }, labels };
  return object('apps/v1', 'Deployment', namespace, label, {
    spec: { replicas: 2, selector: { matchLabels: { istio: label } }, template: { metadata, spec } },
  });
}

function gatewayService(namespace: string, label: string): Object {
  const ports = Object.entries({ 'status-port': 15021, http2: 80, https: 443 }).map(([named, number]) => ({
    name: named,
    port: number,
    targetPort: number,
  }));
  const annotations = {
    'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internet-facing',
    'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
  };
  const spec = { type: 'LoadBalancer', loadBalancerClass: 'service.k8s.aws/nlb', selector: { istio: label }, ports };
  return object('v1', 'Service', namespace, label, { spec }, { annotations });
}

function appObjects(platform: PlatformStyle, one: App): Object[] {
  const wired = { ...one, ...settled(platform, one) };
  const namespace = platform.namespaces[one.namespace] as string;
  return [
    workloadOf(one, namespace),
    object('v1', 'Service', namespace, one.name, {
      spec: { selector: { app: one.name }, ports: [servicePort(one)] },
    }),
    certificateOf(platform, wired),
    gatewayOf(platform, wired, namespace),
    ...routesOf(platform, wired, namespace),
  ];
}

/** What cannot go together is set right: HTTP-01 needs one entry point, a name without a wildcard, and a port 80 that does not redirect. */
function settled({ entryPoints }: PlatformStyle, one: App): Pick<App, 'challenge' | 'entryPoint'> {
  const entryPoint = one.entryPoint % entryPoints.length;
  const needsDns = one.host === 'wildcard' || one.redirect === 'server' || entryPoints.length > 1;
  return { entryPoint, challenge: needsDns ? 'dns' : one.challenge };
}

function servicePort({ port, containerPort, targetPort }: App): Object {
  return { name: 'http', port, targetPort: targetPort === 'name' ? 'web' : containerPort };
}

function workloadOf({ workload, name: named, containerPort }: App, namespace: string): Object {
  const apiVersion = workload === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1';
  const ports = [{ name: 'web', containerPort }];
  const pods = podsOf(named, { containers: [{ name: 'app', image: 'docker.io/library/app:1.0.0', ports }] });
  const own = { StatefulSet: { serviceName: named }, Rollout: { strategy: { canary: {} } }, Deployment: {} }[workload];
  return object(apiVersion, workload, namespace, named, { spec: { replicas: 2, ...own, ...pods } });
}

function namesOf(one: App): string[] {
  return one.host === 'wildcard' ? [`*.${one.name}.sample.com`] : [hostOf(one)];
}

function certificateOf({ gatewayNamespace }: PlatformStyle, one: App): Object {
  return object('cert-manager.io/v1', 'Certificate', gatewayNamespace, `${one.name}-tls`, {
    spec: {
      secretName: `${one.name}-tls`,
      dnsNames: namesOf(one),
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: `by-${one.challenge}` },
    },
  });
}

function gatewayOf(platform: PlatformStyle, one: App, namespace: string): Object {
  const { gatewayNamespace, entryPoints } = platform;
  const prefix = { plain: '', namespace: `${routeNamespace(platform, one, namespace)}/`, 'any namespace': '*/' };
  const hosts = namesOf(one).map((host) => prefix[one.serverHost] + host);
  const http = {
    port: { number: 80, name: 'http', protocol: 'HTTP' },
    hosts,
    ...(one.redirect === 'server' && { tls: { httpsRedirect: true } }),
  };
  const https = {
    port: { number: 443, name: 'https', protocol: 'HTTPS' },
    hosts,
    tls: { mode: 'SIMPLE', credentialName: `${one.name}-tls` },
  };
  const within = one.gatewayIn === 'gateway' ? gatewayNamespace : namespace;
  return object(
    'networking.istio.io/v1',
    'Gateway',
    within,
    one.name,
    {
      spec: {
        selector: { istio: entryPoints[one.entryPoint] },
        servers: one.redirect === 'none' ? [https] : [http, https],
      },
    },
    { annotations: { dns: 'public' } },
  );
}

function routeNamespace({ gatewayNamespace }: PlatformStyle, { routeIn }: App, namespace: string): string {
  return routeIn === 'gateway' ? gatewayNamespace : namespace;
}

function routesOf(platform: PlatformStyle, one: App, namespace: string): Object[] {
  const { gatewayNamespace } = platform;
  const within = routeNamespace(platform, one, namespace);
  const gateway = `${one.gatewayIn === 'gateway' ? gatewayNamespace : namespace}/${one.name}`;
  const isHere = one.delegates || within === namespace;
  const host = one.destination === 'short' && isHere ? one.name : `${one.name}.${namespace}.svc.cluster.local`;
  const route = [{ destination: { host, ...(one.namesPort && { port: { number: one.port } }) } }];
  const redirect = { match: [{ port: 80 }], redirect: { scheme: 'https', redirectCode: 301 } };
  const exportTo = { unset: {}, all: { exportTo: ['*'] }, gateway: { exportTo: ['.', gatewayNamespace] } }[
    one.exportTo
  ];
  const api = 'networking.istio.io/v1';
  const own = one.delegates ? { delegate: { name: `${one.name}-routes`, namespace } } : { route };
  const root = object(api, 'VirtualService', within, one.name, {
    spec: {
      gateways: [gateway],
      hosts: [hostOf(one)],
      http: [...(one.redirect === 'route' ? [redirect] : []), own],
      ...exportTo,
    },
  });
  if (!one.delegates) return [root];
  return [root, object(api, 'VirtualService', namespace, `${one.name}-routes`, { spec: { http: [{ route }] } })];
}

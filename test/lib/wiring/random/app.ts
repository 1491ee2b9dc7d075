import { type KubernetesObject, object, podsOf } from './object';
import type { App, PlatformStyle } from './style';

export function hostOf({ name }: App): string {
  return `web.${name}.sample.com`;
}

/** What makes an application reachable, certificate and Gateway included. */
export function appObjects(platform: PlatformStyle, one: App): KubernetesObject[] {
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

function servicePort({ port, containerPort, targetPort }: App): KubernetesObject {
  return { name: 'http', port, targetPort: targetPort === 'name' ? 'web' : containerPort };
}

function workloadOf({ workload, name: named, containerPort }: App, namespace: string): KubernetesObject {
  const apiVersion = workload === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1';
  const ports = [{ name: 'web', containerPort }];
  const pods = podsOf(named, { containers: [{ name: 'app', image: 'docker.io/library/app:1.0.0', ports }] });
  const own = { StatefulSet: { serviceName: named }, Rollout: { strategy: { canary: {} } }, Deployment: {} }[workload];
  return object(apiVersion, workload, namespace, named, { spec: { replicas: 2, ...own, ...pods } });
}

function namesOf(one: App): string[] {
  return one.host === 'wildcard' ? [`*.${one.name}.sample.com`] : [hostOf(one)];
}

function certificateOf({ gatewayNamespace }: PlatformStyle, one: App): KubernetesObject {
  return object('cert-manager.io/v1', 'Certificate', gatewayNamespace, `${one.name}-tls`, {
    spec: {
      secretName: `${one.name}-tls`,
      dnsNames: namesOf(one),
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: `by-${one.challenge}` },
    },
  });
}

function gatewayOf(platform: PlatformStyle, one: App, namespace: string): KubernetesObject {
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

function routesOf(platform: PlatformStyle, one: App, namespace: string): KubernetesObject[] {
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

import { HttpsApp, Namespace } from '../../../lib';
import { samplePlatform } from '../../support/platform';

// The user interfaces that the article opened on a public load balancer: existing Services behind the internal entry point.
test.each([
  ['kiali', 'istio-system', 20001],
  ['grafana', 'monitoring', 3000],
  ['tracing', 'monitoring', 80],
])('%s of namespace %s is reached on the internal entry point alone', (name, namespace, port) => {
  const { app, platform, entryPoints } = samplePlatform();
  const made = new HttpsApp(app, name, {
    platform,
    namespace: Namespace.fromName(namespace),
    host: `${name}.sample.com`,
    entryPoint: entryPoints.internal,
    service: { name, ports: [port] },
  });
  expect(made.gateway.toJson()).toMatchObject({
    metadata: { namespace: 'istio-ingress', annotations: { externaldns: 'private' } },
    spec: { selector: { istio: 'internal' }, servers: [{ hosts: [`${namespace}/${name}.sample.com`] }, {}] },
  });
  expect(made.virtualService.toJson()).toMatchObject({
    metadata: { namespace },
    spec: {
      http: [{ route: [{ destination: { host: `${name}.${namespace}.svc.cluster.local`, port: { number: port } } }] }],
    },
  });
  expect(made.route.toJson()).toHaveLength(1);
});

test('a route can stand in another namespace than the Service', () => {
  const { app, platform, namespaces, entryPoints } = samplePlatform();
  const { virtualService } = new HttpsApp(app, 'grafana', {
    platform,
    namespace: namespaces.apps,
    host: 'grafana.sample.com',
    entryPoint: entryPoints.internal,
    service: { name: 'grafana', namespace: Namespace.fromName('monitoring'), ports: [3000] },
  });
  expect(virtualService.toJson().spec.http[0].route[0].destination.host).toBe('grafana.monitoring.svc.cluster.local');
});

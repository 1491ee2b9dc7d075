import { ArticleObjects, GATEWAYS } from './article-objects';
import { grants, selects } from './links';
import { testRows } from './test-rows';
import { mentions } from './words';

const objects = new ArticleObjects();

/** What belongs to one gateway. */
function gateway(name: string) {
  const deployment = objects.one('Deployment', name);
  const pod = deployment.spec.template;
  const [container, ...others] = pod.spec.containers;
  expect(others).toEqual([]);
  return { name, deployment, pod, container };
}

const gateways = GATEWAYS.map(gateway);

testRows('gateway-workload', {
  'HPA autoscaling/v2beta1 `targetAverageUtilization`': () => {
    for (const { name } of gateways) {
      const autoscaler = objects.one('HorizontalPodAutoscaler', name);
      expect(autoscaler.apiVersion).toBe('autoscaling/v2');
      expect(autoscaler.spec.metrics).toEqual([
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } },
      ]);
    }
    expect(mentions(objects.all, /^targetAverageUtilization$/)).toEqual([]);
  },

  'PDB policy/v1beta1 named `ingressgateway-ssl`, minAvailable 1': () => {
    expect(objects.of('PodDisruptionBudget').map(({ metadata }) => metadata.name)).toEqual(GATEWAYS);
    for (const { name, pod } of gateways) {
      const budget = objects.one('PodDisruptionBudget', name);
      expect(budget.apiVersion).toBe('policy/v1');
      expect(
        selects(
          budget.spec.selector.matchLabels as Record<string, string>,
          pod.metadata.labels as Record<string, string>,
        ),
      ).toBe(true);
      // With a single replica, minAvailable 1 would block every drain.
      expect(objects.one('HorizontalPodAutoscaler', name).spec.minReplicas).toBe(1);
      expect(budget.spec.maxUnavailable).toBe(1);
      expect(budget.spec).not.toHaveProperty('minAvailable');
    }
  },

  'Deployment annotation `sidecar.istio.io/inject: "false"`, image proxyv2:1.5.0, 30 args and env, 6 volumes': () => {
    for (const { pod, container } of gateways) {
      expect(pod.metadata).toMatchObject({
        labels: { 'sidecar.istio.io/inject': 'true' },
        annotations: { 'inject.istio.io/templates': 'gateway' },
      });
      expect(pod.metadata.annotations).not.toHaveProperty(['sidecar.istio.io/inject']);
      expect(container).toMatchObject({ name: 'istio-proxy', image: 'auto' });
      // No args, env, volumeMounts and readinessProbe: injection fills them.
      expect(Object.keys(container).sort()).toEqual(['image', 'name', 'ports', 'resources', 'securityContext']);
      expect(Object.keys(pod.spec)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(volumes|initContainers)$/)]),
      );
    }
    expect(mentions(objects.all, /proxyv2/)).toEqual([]);
  },

  '`beta.kubernetes.io/arch` affinity': () => {
    expect(mentions(objects.all, /^beta\.kubernetes\.io\/|kubernetes\.io\/arch$|^affinity$/)).toEqual([]);
  },

  'labels `heritage: Tiller`, `chart`': () => {
    expect(mentions(objects.all, /^(heritage|Tiller|chart|release)$/)).toEqual([]);
    const bare = objects.all.filter(({ metadata: { labels } }) => !labels?.['app.kubernetes.io/name']);
    expect(bare).toEqual([]);
    const foreign = objects.all.filter(
      ({ metadata }) => metadata.labels['app.kubernetes.io/managed-by'] !== 'cdk8s-auto-https',
    );
    expect(foreign).toEqual([]);
  },

  'probe and status-port 15020': () => {
    for (const { name, container } of gateways) {
      const { metadata, spec } = objects.one('Service', name);
      expect(spec.ports[0]).toEqual({ name: 'status-port', port: 15021, targetPort: 15021, protocol: 'TCP' });
      expect(metadata.annotations).toMatchObject({
        'service.beta.kubernetes.io/aws-load-balancer-healthcheck-port': '15021',
        'service.beta.kubernetes.io/aws-load-balancer-healthcheck-path': '/healthz/ready',
      });
      expect(mentions([spec.ports, container], /^15020$/)).toEqual([]);
    }
  },

  '80 and 443 in the pod': () => {
    for (const { pod, container } of gateways) {
      expect(pod.spec.securityContext.sysctls).toEqual([{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }]);
      expect(container.securityContext).toMatchObject({
        capabilities: { drop: ['ALL'] },
        runAsNonRoot: true,
        readOnlyRootFilesystem: true,
      });
      expect(container.securityContext.capabilities).not.toHaveProperty('add');
    }
  },

  'Role/RoleBinding `*-sds`': () => {
    for (const kind of ['Role', 'RoleBinding'] as const) {
      expect(objects.of(kind).map(({ apiVersion, metadata: { name } }) => `${apiVersion} ${name}`)).toEqual(
        GATEWAYS.map((name) => `rbac.authorization.k8s.io/v1 ${name}`),
      );
    }
    for (const { deployment, pod } of gateways) {
      const { namespace } = deployment.metadata;
      expect(grants(objects, { name: pod.spec.serviceAccountName, namespace })).toEqual([
        { namespace, apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] },
      ]);
    }
  },

  'ServiceAccount `…-service-account`': () => {
    for (const { name, deployment, pod } of gateways) {
      expect(pod.spec.serviceAccountName).toBe(name);
      expect(objects.of('ServiceAccount')).toContainEqual(
        expect.objectContaining({
          metadata: expect.objectContaining({ name, namespace: deployment.metadata.namespace }),
        }),
      );
    }
    expect(mentions(objects.all, /-service-account$/)).toEqual([]);
  },

  'Deployment without replicas, Service, HPA v2 1–5 at 80 % CPU, ServiceAccount, Role and RoleBinding': () => {
    for (const { name, deployment } of gateways) {
      const own = objects.all.filter(
        ({ metadata }) => metadata.name === name && metadata.namespace === 'istio-ingress',
      );
      expect(own.map(({ kind }) => kind)).toEqual([
        'ServiceAccount',
        'Role',
        'RoleBinding',
        'Deployment',
        'HorizontalPodAutoscaler',
        'PodDisruptionBudget',
        'Service',
      ]);
      expect(deployment.spec).not.toHaveProperty('replicas');
      expect(objects.one('HorizontalPodAutoscaler', name).spec).toMatchObject({
        minReplicas: 1,
        maxReplicas: 5,
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      });
      expect(objects.one('Service', name).spec.ports.map((port) => `${port.port} ${port.name}`)).toEqual([
        '15021 status-port',
        '80 http2',
        '443 https',
      ]);
    }
  },

  // Here there is always one: with maxUnavailable it cannot block a drain, and it counts as soon as there are two pods.
  'PDB only when min replicas > 1': () => {
    expect(objects.of('PodDisruptionBudget').map(({ spec }) => spec.maxUnavailable)).toEqual([1, 1, 1]);
  },

  // Here the grace period is longer: a Network Load Balancer goes on sending for about two minutes.
  'Requests 100m/128Mi, limits 2000m/1024Mi, terminationGracePeriod 30 s': () => {
    for (const { name, pod, container } of gateways) {
      expect(container.resources).toEqual({
        requests: { cpu: '100m', memory: '128Mi' },
        // The same amounts, as the API server writes them.
        limits: { cpu: '2', memory: '1Gi' },
      });
      const { annotations } = objects.one('Service', name).metadata;
      const attributes = annotations['service.beta.kubernetes.io/aws-load-balancer-target-group-attributes'];
      const deregistration = Number(/^deregistration_delay\.timeout_seconds=(\d+)$/.exec(attributes)?.[1]);
      expect(deregistration).toBeGreaterThanOrEqual(120);
      expect(pod.spec.terminationGracePeriodSeconds).toBe(deregistration + 30);
    }
  },

  'Pod labels, and annotations for Prometheus scraping on 15020': () => {
    for (const { name, pod } of gateways) {
      expect(pod.metadata).toMatchObject({
        labels: {
          'sidecar.istio.io/inject': 'true',
          app: name,
          istio: name.replace('istio-', ''),
          'istio.io/dataplane-mode': 'none',
        },
        annotations: {
          'prometheus.io/scrape': 'true',
          'prometheus.io/port': '15020',
          'prometheus.io/path': '/stats/prometheus',
        },
      });
    }
  },

  'Container: hardened; containerPort 15090 http-envoy-prom': () => {
    for (const { container } of gateways) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        privileged: false,
        readOnlyRootFilesystem: true,
        runAsNonRoot: true,
      });
      expect(container.ports).toEqual([{ name: 'http-envoy-prom', containerPort: 15090, protocol: 'TCP' }]);
    }
  },

  "Released as `istio-ingressgateway-ssl` it yields exactly the article's labels": () => {
    const labels = { app: 'istio-ingressgateway-ssl', istio: 'ingressgateway-ssl' };
    const { deployment, pod } = gateway('istio-ingressgateway-ssl');
    expect(deployment.spec.selector.matchLabels).toEqual(labels);
    expect(objects.one('Service', 'istio-ingressgateway-ssl').spec.selector).toEqual(labels);
    expect(pod.metadata.labels).toMatchObject(labels);
  },
});

import { App, Chart } from 'cdk8s';

import { HttpsApp, Mesh, MeshTracing, Namespace, TracingProvider } from '../../lib';
import { ArticleObjects, GATEWAYS } from './article-objects';
import { grants, selectedDeployments } from './links';
import { testRows } from './test-rows';
import { mentions } from './words';

const objects = new ArticleObjects();
const istiod = objects.values['istiod.values.yaml'];
const everything = [objects.all, objects.values];

testRows('control-plane', {
  '`values.tracing/grafana/kiali.enabled`': () => {
    expect(Object.keys(objects.values)).toEqual([
      'istio-base.values.yaml',
      'istiod.values.yaml',
      'istio-cni.values.yaml',
      'cert-manager.values.yaml',
      'aws-load-balancer-controller.values.yaml',
    ]);
    expect(mentions(everything, /kiali|grafana|jaeger|tracing|zipkin/i)).toEqual([]);
  },

  '`values.kiali.dashboard.jaegerURL/grafanaURL`': () => {
    expect(mentions(everything, /dashboard|jaeger|grafana|:16686|:3000/i)).toEqual([]);
  },

  '`values.gateways.istio-ingressgateway.enabled`': () => {
    expect(mentions(objects.values, /^(gateways|istio-ingressgateway)$/)).toEqual([]);
    for (const kind of ['Deployment', 'Service'] as const) {
      const inGatewayNamespace = objects.of(kind).filter(({ metadata }) => metadata.namespace === 'istio-ingress');
      expect(inGatewayNamespace.map(({ metadata }) => metadata.name)).toEqual(GATEWAYS);
    }
  },

  '`…sds.enabled=true`': () => {
    expect(mentions(everything, /sds/i)).toEqual([]);
    for (const gateway of GATEWAYS) {
      const { metadata, spec } = objects.one('Deployment', gateway);
      const account = { name: spec.template.spec.serviceAccountName, namespace: metadata.namespace };
      expect(grants(objects, account)).toEqual([
        {
          namespace: 'istio-ingress',
          apiGroups: [''],
          resources: ['secrets'],
          verbs: expect.arrayContaining(['list']),
        },
      ]);
    }
  },

  '`values.global.k8sIngress.enabled`': () => {
    expect(mentions(objects.values, /k8sIngress/)).toEqual([]);
    expect(istiod).toMatchObject({ meshConfig: { ingressControllerMode: 'STRICT' } });
  },

  '`…k8sIngress.enableHttps=false`': () => {
    expect(mentions(objects.values, /enableHttps/i)).toEqual([]);
    // 443 servers would come from Ingress.spec.tls: there is no Ingress but cert-manager's own, which has none.
    expect(mentions(objects.all, /^Ingress$/)).toEqual([]);
  },

  '`…k8sIngress.gatewayName=ingressgateway-ssl`': () => {
    expect(istiod).toMatchObject({
      env: { K8S_INGRESS_NS: 'istio-ingress' },
      meshConfig: { ingressSelector: 'ingressgateway-ssl', ingressService: 'istio-ingressgateway-ssl' },
    });
    const selected = selectedDeployments(objects, 'istio-ingress', { istio: 'ingressgateway-ssl' });
    expect(selected.map(({ metadata }) => metadata.name)).toEqual(['istio-ingressgateway-ssl']);
    expect(objects.one('Service', 'istio-ingressgateway-ssl').metadata.namespace).toBe('istio-ingress');
  },

  'class `istio` (implicit)': () => {
    expect(istiod).toMatchObject({ meshConfig: { ingressClass: 'istio' } });
    expect(objects.one('IngressClass', 'istio').spec).toEqual({ controller: 'istio.io/ingress-controller' });
    expect(mentions(objects.all, /^kubernetes\.io\/ingress\.class$/)).toEqual([]);
  },

  'Kiali, Prometheus, Grafana, Jaeger': () => {
    // Their Services are made by charts of their own; one of them gets its own host, on the internal entry point.
    const withKiali = new ArticleObjects({}, (app, platform) => {
      new HttpsApp(app, 'kiali', {
        platform,
        namespace: Namespace.fromName('observability'),
        host: 'kiali.sample.com',
        entryPoint: platform.acmEntryPoint('istio-ingressgateway-private'),
        service: { name: 'kiali', ports: [20001] },
      });
    });
    expect(withKiali.one('Gateway', 'observability-kiali')).toMatchObject({
      metadata: { annotations: { externaldns: 'private' } },
      spec: { selector: { istio: 'ingressgateway-private' } },
    });
    expect(withKiali.one('VirtualService', 'kiali').spec.http[0].route).toEqual([
      { destination: { host: 'kiali.observability.svc.cluster.local', port: { number: 20001 } } },
    ]);
  },

  'Tracing is off by default: extensionProviders and a Telemetry': () => {
    expect(mentions(everything, /^(extensionProviders|Telemetry)$/)).toEqual([]);
    const mesh = new Mesh({ tracing: new TracingProvider({ service: 'collector.observability.svc.cluster.local' }) });
    expect(mesh.config.extensionProviders).toEqual([
      { name: 'otel-tracing', opentelemetry: { service: 'collector.observability.svc.cluster.local', port: 4317 } },
    ]);
    const chart = new Chart(new App(), 'tracing');
    new MeshTracing(chart, 'tracing', { mesh, namespace: Namespace.fromName('istio-system') });
    expect(chart.toJson()).toMatchObject([
      {
        apiVersion: 'telemetry.istio.io/v1',
        kind: 'Telemetry',
        spec: { tracing: [{ providers: [{ name: 'otel-tracing' }] }] },
      },
    ]);
  },
});

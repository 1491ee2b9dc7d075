import { Chart } from 'cdk8s';

import {
  AcmeIssuer,
  chartId,
  HttpsApp,
  type HttpsAppProps,
  HttpsHost,
  HttpsRoute,
  MeshTracing,
  Namespace,
  synthesize,
  TracingProvider,
} from '../../lib';
import { type SampleOptions, samplePlatform } from '../support/platform';

type Sample = ReturnType<typeof samplePlatform>;

/** A platform and what is put on it. */
export interface RichApp {
  readonly options: SampleOptions;
  readonly fill: (sample: Sample) => void;
}

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const ROLE = 'arn:aws:iam::111122223333:role/dns';

function addApp({ app, platform, namespaces }: Sample, id: string, more: object = {}): HttpsApp {
  const container = { image: 'docker.io/library/nginx:1.29', port: 8080 };
  const props = { platform, namespace: namespaces.apps, host: `${id}.sample.com`, container, ...more };
  return new HttpsApp(app, id, props as HttpsAppProps);
}

/** Platforms that between them use every feature. */
export const RICH_APPS: Readonly<Record<string, RichApp>> = {
  'shared wildcard by DNS-01, for several namespaces': {
    options: { challenge: 'dns-01' },
    fill({ app, platform, namespaces, dnsIssuer }) {
      const both = [namespaces.apps, namespaces.shop];
      const host = new HttpsHost(app, 'wildcard', {
        platform,
        namespace: both,
        host: '*.sample.com',
        issuer: dnsIssuer,
      });
      for (const [id, namespace] of Object.entries({ one: namespaces.apps, two: namespaces.shop })) {
        const service = { name: id, ports: [80] };
        new HttpsRoute(app, id, { platform, namespace, host, hosts: [`${id}.sample.com`], service });
      }
    },
  },
  'another ACME server, with its own CA and an account binding': {
    options: {
      environment: {
        directory: 'https://acme.sample.com/directory',
        caBundle: PEM,
        externalAccountBinding: { keyId: 'key-1', secretName: 'acme-binding' },
      },
      moreIssuers: (chart, { namespaces }) => [
        new AcmeIssuer(chart, 'own', {
          server: 'letsencrypt-production',
          email: 'web@sample.com',
          namespace: namespaces.istioIngress,
          profile: 'shortlived',
          preferredChain: 'ISRG Root X1',
          http01: samplePlatform().ingressClass,
        }),
      ],
    },
    fill(sample) {
      addApp(sample, 'web', {
        issuer: sample.platform.issuer('own'),
        certificate: { commonName: 'web.sample.com', renewBefore: '48h', keyAlgorithm: 'ECDSA' },
      });
    },
  },
  'Classic load balancers, with PROXY protocol': {
    options: {
      handover: { loadBalancerController: 'in-tree' },
      gateways: { proxyProtocol: true, scaling: { minReplicas: 2, maxReplicas: 9, targetCpuPercent: 60 } },
    },
    fill: (sample) => addApp(sample, 'web', { entryPoint: sample.entryPoints.external }),
  },
  'EKS Auto Mode, with PROXY protocol and roles for service accounts': {
    options: {
      handover: {
        loadBalancerController: 'eks-auto',
        identity: {
          mode: 'irsa',
          roles: {
            'external-dns/external-dns-ssl': ROLE,
            'external-dns/external-dns-private': ROLE,
            'cert-manager/cert-manager': ROLE,
          },
        },
      },
      gateways: { proxyProtocol: true, drainSeconds: 0, serviceAnnotations: { team: 'edge' } },
    },
    fill: (sample) => addApp(sample, 'web', { entryPoint: sample.entryPoints.internal }),
  },
  'a revision of the mesh, with tracing and access logs': {
    options: {
      revision: '1-30-3',
      mesh: { accessLogs: { encoding: 'JSON' }, tracing: new TracingProvider({ service: 'otel.tracing.svc' }) },
    },
    fill(sample) {
      const chart = new Chart(sample.app, chartId('entryPoint', 'tracing'));
      new MeshTracing(chart, 'tracing', { namespace: sample.namespaces.istioSystem, mesh: sample.mesh });
      addApp(sample, 'web');
    },
  },
  'everything about an app, and an existing Service': {
    options: {},
    fill(sample) {
      const entryPoint = sample.entryPoints.internal;
      const service = { name: 'kiali', namespace: Namespace.fromName('istio-system'), ports: [20001] };
      addApp(sample, 'kiali', { container: undefined, service, entryPoint });
      addApp(sample, 'web', {
        host: ['web.sample.com', 'www.sample.com'],
        names: { gateway: 'web-gateway', certificate: 'web.sample.com', secret: 'web-tls' },
        annotations: { 'external-dns.kubernetes.io/ttl': '60' },
        paths: [{ path: '/' }, { path: '/api', port: 'grpc-api' }, { path: '/graph', match: 'exact', service }],
        container: {
          image: 'docker.io/library/nginx:1.29',
          port: [
            { port: 8080, servicePort: 80 },
            { name: 'api', port: 9090, protocol: 'grpc' },
          ],
          command: ['run'],
          args: ['--fast'],
          env: { LEVEL: 'info' },
          replicas: 3,
          requests: { cpu: '1' },
          limits: { memory: '1Gi' },
          readiness: { path: '/ready' },
          liveness: { path: '/live', periodSeconds: 20, initialDelaySeconds: 5 },
          runAsUser: 1000,
          readOnlyRootFilesystem: true,
        },
      });
    },
  },
};

/** Synthesizes one of them into a folder. */
export function synthesizeRich({ options, fill }: RichApp, outdir: string): void {
  const sample = samplePlatform({ ...options, outdir });
  fill(sample);
  synthesize(sample.app);
}

import type { ApiObjectProps } from 'cdk8s';

/** What is written for one app: seven objects, about 6.1 kB of YAML. The same for all contestants. */
export function appObjects(name: string): ApiObjectProps[] {
  return [
    serviceAccount(name),
    configMap(name),
    deployment(name),
    service(name),
    gateway(name),
    certificate(name),
    virtualService(name),
  ];
}

const PORT = 8080;

const hostOf = (name: string) => `${name}.sample.com`;

function metadata(name: string, namespace = 'apps') {
  const labels = {
    'app.kubernetes.io/component': 'web',
    'app.kubernetes.io/instance': name,
    'app.kubernetes.io/managed-by': 'cdk8s',
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/part-of': 'sample.com',
  };
  return { name, namespace, labels };
}

function serviceAccount(name: string): ApiObjectProps {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: metadata(name),
    automountServiceAccountToken: false,
  };
}

function configMap(name: string): ApiObjectProps {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadata(name),
    data: {
      LOG_LEVEL: 'info',
      MAX_CONNECTIONS: '100',
      PUBLIC_URL: `https://${hostOf(name)}/`,
      STARTED_AT: '2026-01-31',
      TRACING: 'on',
    },
  };
}

function deployment(name: string): ApiObjectProps {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(name),
    spec: {
      replicas: 2,
      revisionHistoryLimit: 3,
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: { metadata: { labels: metadata(name).labels }, spec: podSpec(name) },
    },
  };
}

function podSpec(name: string) {
  return {
    automountServiceAccountToken: false,
    containers: [container(name)],
    securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
    serviceAccountName: name,
    terminationGracePeriodSeconds: 45,
    topologySpreadConstraints: [
      {
        labelSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
      },
    ],
  };
}

function container(name: string) {
  return {
    name,
    image: 'docker.io/mccutchen/go-httpbin:v2.15.0',
    args: ['--host', '0.0.0.0', '--port', `${PORT}`],
    env: [
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
      { name: 'GOMAXPROCS', value: '1' },
    ],
    envFrom: [{ configMapRef: { name } }],
    ports: [{ containerPort: PORT, name: 'http', protocol: 'TCP' }],
    readinessProbe: probe('/status/200', 5),
    livenessProbe: probe('/status/200', 20),
    resources: { limits: { memory: '128Mi' }, requests: { cpu: '50m', memory: '64Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    },
  };
}

function probe(path: string, periodSeconds: number) {
  return { failureThreshold: 3, httpGet: { path, port: PORT }, periodSeconds, timeoutSeconds: 2 };
}

function service(name: string): ApiObjectProps {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(name),
    spec: {
      ports: [{ appProtocol: 'http', name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }],
      selector: { 'app.kubernetes.io/name': name },
      type: 'ClusterIP',
    },
  };
}

function gateway(name: string): ApiObjectProps {
  const hosts = [`apps/${hostOf(name)}`];
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { ...metadata(name, 'istio-ingress'), annotations: { externaldns: 'ssl' } },
    spec: {
      selector: { istio: 'ingressgateway-ssl' },
      servers: [
        { hosts, port: { name: 'http', number: 80, protocol: 'HTTP' } },
        {
          hosts,
          port: { name: 'https', number: 443, protocol: 'HTTPS' },
          tls: { credentialName: hostOf(name), minProtocolVersion: 'TLSV1_2', mode: 'SIMPLE' },
        },
      ],
    },
  };
}

function certificate(name: string): ApiObjectProps {
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: metadata(name, 'istio-ingress'),
    spec: {
      dnsNames: [hostOf(name)],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt-staging' },
      privateKey: { algorithm: 'ECDSA', rotationPolicy: 'Always', size: 256 },
      secretName: hostOf(name),
      usages: ['digital signature', 'key encipherment', 'server auth'],
    },
  };
}

function virtualService(name: string): ApiObjectProps {
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: metadata(name),
    spec: {
      gateways: [`istio-ingress/${name}`],
      hosts: [hostOf(name)],
      http: [
        {
          match: [{ gateways: [`istio-ingress/${name}`], port: 443, uri: { prefix: '/' } }],
          retries: { attempts: 2, perTryTimeout: '5s', retryOn: 'connect-failure,refused-stream,503' },
          route: [{ destination: { host: `${name}.apps.svc.cluster.local`, port: { number: 80 } } }],
          timeout: '15s',
        },
      ],
    },
  };
}

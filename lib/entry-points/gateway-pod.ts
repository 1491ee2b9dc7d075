import { quantities } from '../kubernetes/quantities';
import type { Mesh } from '../mesh/mesh';
import type { ComputeResources } from './gateway-settings';
import { podLabels } from './names';
import { proxyConfigAnnotation } from './proxy-config';

/** Seconds between the end of the drain and the kill. */
const GRACE_AFTER_DRAIN = 30;

/**
 * Target groups with PROXY protocol send its header on health checks too, which the status port answers with 400 unless told
 * (istio/istio pilot/pkg/features/experimental.go, 1.30); checks without the header, the kubelet's, still work.
 */
const STATUS_PORT_SPEAKS_PROXY_PROTOCOL = { name: 'ENVOY_STATUS_PORT_ENABLE_PROXY_PROTOCOL', value: 'true' };

export interface GatewayPodSettings {
  readonly name: string;
  readonly mesh: Mesh;
  readonly drainSeconds: number;
  readonly proxyProtocol: boolean;
  readonly requests?: ComputeResources;
  readonly limits?: ComputeResources;
  readonly podAnnotations?: Readonly<Record<string, string>>;
}

/**
 * The pod that istiod's injection template `gateway` completes: image, arguments, environment, volumes and probes come from the
 * control plane, so the gateway is always of its version.
 *
 * It passes Pod Security `restricted`: injection adds containers, therefore the seccomp profile stands on the pod. Ports below
 * 1024 are opened without privileges by a safe sysctl.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/gateway/
 */
export function gatewayPodTemplate(settings: GatewayPodSettings) {
  return {
    metadata: {
      labels: {
        ...podLabels(settings.name),
        ...settings.mesh.podLabels,
        'sidecar.istio.io/inject': 'true',
        'istio.io/dataplane-mode': 'none',
      },
      annotations: {
        'inject.istio.io/templates': 'gateway',
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': '15020',
        'prometheus.io/path': '/stats/prometheus',
        ...proxyConfigAnnotation(settings),
        ...settings.podAnnotations,
      },
    },
    spec: {
      serviceAccountName: settings.name,
      terminationGracePeriodSeconds: settings.drainSeconds + GRACE_AFTER_DRAIN,
      securityContext: {
        seccompProfile: { type: 'RuntimeDefault' },
        sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
      },
      containers: [proxyContainer(settings)],
    },
  };
}

function proxyContainer({ proxyProtocol, requests, limits }: GatewayPodSettings) {
  return {
    name: 'istio-proxy',
    image: 'auto',
    env: proxyProtocol ? [STATUS_PORT_SPEAKS_PROXY_PROTOCOL] : undefined,
    ports: [{ name: 'http-envoy-prom', containerPort: 15090, protocol: 'TCP' }],
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
    },
    resources: {
      requests: quantities({ ...requests }, { cpu: '100m', memory: '128Mi' }),
      limits: quantities({ ...limits }, { cpu: '2', memory: '1Gi' }),
    },
  };
}

import { IntOrString, Quantity } from '../kubernetes/objects';

const HTTP_PORT = 7979;
/** User of the image (external-dns 0.22, .ko.yaml base image distroless nonroot). */
const NONROOT = 65532;

export interface ExternalDnsPodSettings {
  readonly name: string;
  readonly version: string;
  readonly region: string;
  readonly args: readonly string[];
}

/** The pod of an external-dns instance; it passes Pod Security `restricted`. */
export function externalDnsPod({ name, version, region, args }: ExternalDnsPodSettings) {
  return {
    serviceAccountName: name,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: NONROOT,
      runAsGroup: NONROOT,
      // So that the projected AWS token can be read.
      fsGroup: 65534,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [
      {
        name: 'external-dns',
        image: `registry.k8s.io/external-dns/external-dns:v${version}`,
        args: [...args],
        // Route 53 is global, but the AWS SDK wants a region to sign for.
        env: [{ name: 'AWS_DEFAULT_REGION', value: region }],
        ports: [{ name: 'http', containerPort: HTTP_PORT, protocol: 'TCP' }],
        readinessProbe: probe(5, 10, 6),
        livenessProbe: probe(10, 10, 2),
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          privileged: false,
          readOnlyRootFilesystem: true,
        },
        resources: {
          requests: { cpu: Quantity.fromString('10m'), memory: Quantity.fromString('64Mi') },
          limits: { memory: Quantity.fromString('256Mi') },
        },
      },
    ],
  };
}

function probe(initialDelaySeconds: number, periodSeconds: number, failureThreshold: number) {
  return {
    httpGet: { path: '/healthz', port: IntOrString.fromString('http') },
    initialDelaySeconds,
    periodSeconds,
    failureThreshold,
    timeoutSeconds: 5,
  };
}

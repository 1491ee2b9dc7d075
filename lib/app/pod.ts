import { IntOrString } from '../kubernetes/objects';
import { quantities } from '../kubernetes/quantities';
import type { AppContainer, HttpProbe } from './container';
import type { ServicePort } from './service-port';

const DEFAULT_REQUESTS = { cpu: '50m', memory: '64Mi' };

/** The pod of an app; it passes Pod Security `restricted` where the image does not run as root. */
export function appPod(name: string, container: AppContainer, ports: readonly ServicePort[]) {
  const first = (ports[0] as ServicePort).targetPort;
  return {
    serviceAccountName: name,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: container.runAsUser,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    containers: [
      {
        name,
        image: container.image,
        command: container.command && [...container.command],
        args: container.args && [...container.args],
        env: container.env && Object.entries(container.env).map(([key, value]) => ({ name: key, value })),
        ports: ports.map((port) => ({ name: port.name, containerPort: port.targetPort, protocol: 'TCP' })),
        readinessProbe: container.readiness
          ? httpProbe(container.readiness, first)
          : { tcpSocket: { port: IntOrString.fromNumber(first) } },
        livenessProbe: container.liveness && httpProbe(container.liveness, first),
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          privileged: false,
          readOnlyRootFilesystem: container.readOnlyRootFilesystem ?? false,
        },
        resources: {
          requests: quantities({ ...container.requests }, DEFAULT_REQUESTS),
          limits: container.limits && quantities({ ...container.limits }),
        },
      },
    ],
  };
}

function httpProbe({ path, periodSeconds = 10, initialDelaySeconds = 0 }: HttpProbe, port: number) {
  return { httpGet: { path, port: IntOrString.fromNumber(port) }, periodSeconds, initialDelaySeconds };
}

import { Testing } from 'cdk8s';

import type { AppContainer } from '../../../lib/app/container';
import { appPod } from '../../../lib/app/pod';
import { Workload } from '../../../lib/app/workload';

const PORTS = [
  { name: 'http', port: 80, targetPort: 8080, protocol: 'http' },
  { name: 'http-admin', port: 81, targetPort: 8081, protocol: 'http' },
] as const;

const pod = (more: Partial<AppContainer> = {}) => appPod('a', { image: 'image:1', port: 8080, ...more }, PORTS);

/** The container as it stands in the manifest. */
function container(more: Partial<AppContainer> = {}) {
  const chart = Testing.chart();
  const workload = { name: 'a', namespace: 'apps', labels: {}, owner: 'app' };
  const { deployment } = new Workload(chart, 'a', {
    ...workload,
    container: { image: 'image:1', port: 8080, ...more },
  });
  return deployment.toJson().spec.template.spec.containers[0];
}

test('the pod passes Pod Security restricted', () => {
  expect(pod()).toMatchObject({
    serviceAccountName: 'a',
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          privileged: false,
          readOnlyRootFilesystem: false,
        },
      },
    ],
  });
});

test('the least of a container', () => {
  expect(container()).toEqual({
    name: 'a',
    image: 'image:1',
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    readinessProbe: { tcpSocket: { port: 8080 } },
    resources: { requests: { cpu: '50m', memory: '64Mi' } },
    securityContext: expect.anything(),
  });
});

test('everything about a container', () => {
  expect(
    container({
      command: ['run'],
      args: ['--fast'],
      env: { LEVEL: 'info' },
      requests: { cpu: '1' },
      limits: { memory: '1Gi' },
      readiness: { path: '/ready' },
      liveness: { path: '/live', periodSeconds: 20, initialDelaySeconds: 5 },
      readOnlyRootFilesystem: true,
    }),
  ).toMatchObject({
    command: ['run'],
    args: ['--fast'],
    env: [{ name: 'LEVEL', value: 'info' }],
    readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 10, initialDelaySeconds: 0 },
    livenessProbe: { httpGet: { path: '/live', port: 8080 }, periodSeconds: 20, initialDelaySeconds: 5 },
    resources: { requests: { cpu: '1', memory: '64Mi' }, limits: { memory: '1Gi' } },
    securityContext: { readOnlyRootFilesystem: true },
  });
});

test('a quantity that is left out stays out', () => {
  expect(container({ limits: { cpu: undefined, memory: '1Gi' } }).resources.limits).toEqual({ memory: '1Gi' });
});

test('the user can be given by number', () => {
  expect(pod({ runAsUser: 65532 }).securityContext).toMatchObject({ runAsUser: 65532 });
});

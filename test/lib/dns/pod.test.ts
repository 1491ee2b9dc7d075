import { externalDnsPod } from '../../../lib/dns/pod';

const pod = externalDnsPod({ name: 'external-dns-ssl', version: '0.22.0', region: 'eu-west-1', args: ['--events'] });
const container = pod.containers[0] as NonNullable<(typeof pod.containers)[0]>;

test('it runs the version that is asked for, with its arguments and its AWS region', () => {
  expect(pod.containers).toHaveLength(1);
  expect(container).toMatchObject({
    image: 'registry.k8s.io/external-dns/external-dns:v0.22.0',
    args: ['--events'],
    env: [{ name: 'AWS_DEFAULT_REGION', value: 'eu-west-1' }],
  });
  expect(pod.serviceAccountName).toBe('external-dns-ssl');
});

test('it passes Pod Security restricted, and can read its AWS token', () => {
  expect(pod.securityContext).toMatchObject({
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
    fsGroup: 65534,
  });
  expect(container.securityContext).toMatchObject({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
  });
});

test('the kubelet asks it by the name of its port', () => {
  const names = container.ports.map(({ name }) => name);
  expect(names).toEqual(['http']);
  for (const probe of [container.readinessProbe, container.livenessProbe]) {
    expect(probe.httpGet).toMatchObject({ path: '/healthz', port: { value: 'http' } });
  }
});

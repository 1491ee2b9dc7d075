import { findProgram } from '../../../../e2e/kubelet/images/find';
import { awsEnvironment, programTable } from '../../../../e2e/kubelet/images/table';
import { container } from '../pods';

const table = programTable(awsEnvironment('http://10.244.0.1:5000'));
const find = (image: string, over = {}) => findProgram(container({ image, ...over }), table);

test.each([
  ['docker.io/istio/proxyv2:1.30.3', '/usr/local/bin/pilot-agent'],
  ['registry.istio.io/release/pilot:1.30.3-distroless', '/usr/local/bin/pilot-discovery'],
  ['registry.k8s.io/external-dns/external-dns:v0.22.0', '/e2e/bin/external-dns'],
  ['quay.io/jetstack/cert-manager-webhook:v1.21.2', '/e2e/bin/cert-manager webhook'],
  ['localhost:5000/cert-manager-acmesolver@sha256:00', '/e2e/bin/cert-manager acmesolver'],
])('%s is %s', (image, command) => {
  expect(find(image).command.join(' ')).toBe(command);
});

test('args go to the image, and a command takes the place of its entrypoint', () => {
  const proxy = find('istio/proxyv2', { command: ['/usr/local/bin/envoy'], args: ['--version'] });
  expect([...proxy.command, ...proxy.args]).toEqual(['/usr/local/bin/envoy', '--version']);
});

test('any other image is an app that listens on its TCP ports, whatever its command', () => {
  const ports = [
    { containerPort: 8080 },
    { containerPort: 53, protocol: 'UDP' },
    { containerPort: 9090, protocol: 'TCP' },
  ];
  const app = find('ghcr.io/example/shop:2', { ports, command: ['/shop'], args: ['--serve'] });
  expect([...app.command, ...app.args]).toEqual(['/e2e/bin/node', '/e2e/lib/echo.cjs', '8080', '9090']);
  expect(app.program.standIn).toBe(true);
});

test.each(['auto', ''])('image "%s", which an injector would have replaced, cannot be pulled', (image) => {
  expect(() => find(image)).toThrow(expect.objectContaining({ reason: 'ImagePullBackOff' }));
});

test('what speaks to AWS is led to the Route 53 of the world', () => {
  expect(find('external-dns').program.env).toMatchObject({ AWS_ENDPOINT_URL: 'http://10.244.0.1:5000' });
  expect(find('cert-manager-controller').program.env).toHaveProperty('AWS_ENDPOINT_URL');
  expect(find('cert-manager-webhook').program.env).toBeUndefined();
});

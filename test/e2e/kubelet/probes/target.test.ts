import { targetOf } from '../../../../e2e/kubelet/probes/target';
import { container } from '../pods';

const app = container({ ports: [{ name: 'http', containerPort: 8080 }] });
const target = (handler: Parameters<typeof targetOf>[0]) => targetOf(handler, app, '10.244.0.10');

test('a port may be named, and the pod is asked unless a host is', () => {
  expect(target({ httpGet: { path: '/ok', port: 'http' } })).toMatchObject({
    scheme: 'http',
    host: '10.244.0.10',
    port: 8080,
    path: '/ok',
  });
  expect(target({ tcpSocket: { port: 53, host: '127.0.0.1' } })).toMatchObject({ scheme: 'tcp', host: '127.0.0.1' });
  expect(target({ grpc: { port: 9000 } })).toMatchObject({ scheme: 'tcp', port: 9000 });
});

test('scheme and headers', () => {
  const httpHeaders = [{ name: 'Host', value: 'a.test' }];
  expect(target({ httpGet: { port: 443, scheme: 'HTTPS', httpHeaders } })).toMatchObject({
    scheme: 'https',
    path: '/',
    headers: { Host: 'a.test', 'User-Agent': 'kube-probe/1.36' },
  });
});

test('an unknown name is no port, and a command no target', () => {
  expect(() => target({ httpGet: { port: 'web' } })).toThrow('couldn\'t find port "web" of container app');
  expect(target({ exec: { command: ['true'] } })).toBeUndefined();
});

import { redirection } from '../../../../e2e/kubelet/sandbox/istio-cni';
import { container, pod } from '../pods';

const proxy = container({ name: 'istio-proxy', args: ['proxy', 'sidecar'], restartPolicy: 'Always' });
const injected = { 'sidecar.istio.io/status': '{}' };
const validation = container({ name: 'istio-validation' });

const flags = (annotations: Record<string, string> = injected, spec = {}, metadata = {}) =>
  redirection(pod({ initContainers: [validation, proxy], ...spec }, { annotations, ...metadata }))?.join(' ');

test('a pod with a sidecar is redirected as the template without istio-cni would do it', () => {
  expect(flags()?.split(' ')).toEqual([
    'istio-iptables',
    '--envoy-port=15001',
    '--inbound-capture-port=15006',
    '--proxy-uid=1337',
    '--proxy-gid=1337',
    '--istio-inbound-interception-mode=REDIRECT',
    '--istio-service-cidr=*',
    '--istio-service-exclude-cidr=',
    '--istio-inbound-ports=*',
    '--istio-local-exclude-ports=15020,15021,15090',
    '--istio-outbound-ports=',
    '--istio-local-outbound-ports-exclude=15020',
  ]);
});

test('annotations and the proxy itself may ask for something else', () => {
  const asked = flags({ ...injected, 'traffic.sidecar.istio.io/excludeInboundPorts': '9090,15020' });
  expect(asked).toContain('--istio-local-exclude-ports=9090,15020,15021,15090');
  const other = {
    ...proxy,
    securityContext: { runAsUser: 7 },
    env: [{ name: 'ISTIO_META_DNS_CAPTURE', value: 'true' }],
  };
  expect(flags(injected, { initContainers: [other] })).toMatch(/--proxy-uid=7 --proxy-gid=1337 .*--redirect-dns/);
});

test.each([
  ['without a sidecar', flags(injected, { initContainers: [] })],
  [
    'with istio-init, which does it itself',
    flags(injected, { initContainers: [{ ...validation, name: 'istio-init' }, proxy] }),
  ],
  ['that nobody injected', flags({})],
  ['that is a gateway', flags(injected, { initContainers: [{ ...proxy, args: ['proxy', 'router'] }] })],
  ['in an excluded namespace', flags(injected, {}, { namespace: 'istio-system' })],
  ['that wants no injection', flags(injected, {}, { labels: { 'sidecar.istio.io/inject': 'false' } })],
])('a pod %s is let be', (_, redirected) => {
  expect(redirected).toBeUndefined();
});

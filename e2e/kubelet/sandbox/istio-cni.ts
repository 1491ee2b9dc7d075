import type { ContainerSpec, Pod } from '../pod/spec';

// What istio-cni's plugin does when a sandbox is made, played: which pods it redirects and how.
// https://github.com/istio/istio/tree/1.30.3/cni/pkg/plugin (plugin.go, sidecar_redirect.go)

/** As in install/istio-cni.values.yaml. */
const EXCLUDED_NAMESPACES = ['kube-system', 'istio-system'];
const PROXY = 'istio-proxy';
const PROXY_ID = 1337;
const AGENT_PORTS = ['15020', '15021', '15090'];

/** Arguments of `pilot-agent` that redirect the pod's traffic to its sidecar; nothing for a pod that the plugin lets be. */
export function redirection(pod: Pod): string[] | undefined {
  const proxy = redirectedProxy(pod);
  if (proxy === undefined) return undefined;
  const { runAsUser, runAsGroup } = proxy.securityContext ?? {};
  const traffic = (name: string, otherwise: string) =>
    pod.metadata.annotations?.[`traffic.sidecar.istio.io/${name}`] ?? otherwise;
  const excluded = traffic('excludeInboundPorts', '').split(',');
  const flags = {
    'envoy-port': '15001',
    'inbound-capture-port': '15006',
    'proxy-uid': String(runAsUser || PROXY_ID),
    'proxy-gid': String(runAsGroup || PROXY_ID),
    'istio-inbound-interception-mode': pod.metadata.annotations?.['sidecar.istio.io/interceptionMode'] ?? 'REDIRECT',
    'istio-service-cidr': traffic('includeOutboundIPRanges', '*'),
    'istio-service-exclude-cidr': traffic('excludeOutboundIPRanges', ''),
    'istio-inbound-ports': traffic('includeInboundPorts', '*'),
    'istio-local-exclude-ports': [...new Set([...excluded, ...AGENT_PORTS])].filter(Boolean).join(','),
    'istio-outbound-ports': traffic('includeOutboundPorts', ''),
    'istio-local-outbound-ports-exclude': traffic('excludeOutboundPorts', '15020'),
  };
  const capture = isTrue(proxy, 'ISTIO_META_DNS_CAPTURE') ? ['--redirect-dns', '--capture-all-dns'] : [];
  return ['istio-iptables', ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`), ...capture];
}

function redirectedProxy({ metadata, spec }: Pod): ContainerSpec | undefined {
  const { namespace = '', labels = {}, annotations = {} } = metadata;
  const containers = [...(spec.initContainers ?? []), ...spec.containers];
  const proxy = containers.find(({ name }) => name === PROXY);
  const inject = labels['sidecar.istio.io/inject'] ?? annotations['sidecar.istio.io/inject'];
  const letBe =
    EXCLUDED_NAMESPACES.includes(namespace) ||
    containers.some(({ name }) => name === 'istio-init') ||
    annotations['sidecar.istio.io/status'] === undefined ||
    inject === 'false' ||
    (proxy !== undefined && (isTrue(proxy, 'DISABLE_ENVOY') || !isSidecar(proxy)));
  return letBe ? undefined : proxy;
}

/** A gateway has a proxy of the same name, of another type. */
function isSidecar({ args: [verb, type = ''] = [] }: ContainerSpec): boolean {
  return verb !== 'proxy' || type === '' || type === 'sidecar';
}

function isTrue({ env = [] }: ContainerSpec, variable: string): boolean {
  return env.some(({ name, value }) => name === variable && /^(1|t|true)$/i.test(value ?? ''));
}

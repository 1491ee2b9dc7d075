import { ExplainedError } from './explained-error';

const ISTIO = 'https://istio.io/latest/docs/reference/config';
const CERT_MANAGER = 'https://cert-manager.io/docs/reference/api-docs';
const EXTERNAL_DNS = 'https://kubernetes-sigs.github.io/external-dns/latest/docs';

/**
 * `<group>/<Kind>` → the upstream page that explains its fields.
 * Istio: the `location` of each `*.pb.html` in istio.io/api; external-dns: its `docs/` folder, which the site mirrors.
 */
const PAGES: Readonly<Record<string, string>> = {
  'extensions.istio.io/TrafficExtension': `${ISTIO}/proxy_extensions/traffic_extension/`,
  'extensions.istio.io/WasmPlugin': `${ISTIO}/proxy_extensions/wasm-plugin/`,
  'networking.istio.io/DestinationRule': `${ISTIO}/networking/destination-rule/`,
  'networking.istio.io/EnvoyFilter': `${ISTIO}/networking/envoy-filter/`,
  'networking.istio.io/Gateway': `${ISTIO}/networking/gateway/`,
  'networking.istio.io/ProxyConfig': `${ISTIO}/networking/proxy-config/`,
  'networking.istio.io/ServiceEntry': `${ISTIO}/networking/service-entry/`,
  'networking.istio.io/Sidecar': `${ISTIO}/networking/sidecar/`,
  'networking.istio.io/VirtualService': `${ISTIO}/networking/virtual-service/`,
  'networking.istio.io/WorkloadEntry': `${ISTIO}/networking/workload-entry/`,
  'networking.istio.io/WorkloadGroup': `${ISTIO}/networking/workload-group/`,
  'security.istio.io/AuthorizationPolicy': `${ISTIO}/security/authorization-policy/`,
  'security.istio.io/PeerAuthentication': `${ISTIO}/security/peer_authentication/`,
  'security.istio.io/RequestAuthentication': `${ISTIO}/security/request_authentication/`,
  'telemetry.istio.io/Telemetry': `${ISTIO}/telemetry/`,

  'acme.cert-manager.io/Challenge': `${CERT_MANAGER}/#acme.cert-manager.io/v1.Challenge`,
  'acme.cert-manager.io/Order': `${CERT_MANAGER}/#acme.cert-manager.io/v1.Order`,
  'cert-manager.io/Certificate': `${CERT_MANAGER}/#cert-manager.io/v1.Certificate`,
  'cert-manager.io/CertificateRequest': `${CERT_MANAGER}/#cert-manager.io/v1.CertificateRequest`,
  'cert-manager.io/ClusterIssuer': `${CERT_MANAGER}/#cert-manager.io/v1.ClusterIssuer`,
  'cert-manager.io/Issuer': `${CERT_MANAGER}/#cert-manager.io/v1.Issuer`,

  'externaldns.k8s.io/DNSEndpoint': `${EXTERNAL_DNS}/sources/crd/`,
  'externaldns.k8s.io/DNSRecord': `${EXTERNAL_DNS}/registry/crd/`,
};

export function referencePage(group: string, kind: string): string {
  const page = Object.hasOwn(PAGES, `${group}/${kind}`) ? PAGES[`${group}/${kind}`] : undefined;
  if (page === undefined) {
    throw new ExplainedError(
      `no reference page is known for "${group}/${kind}"`,
      'upstream prose is dropped, so each generated type must link to the page that explains it',
      'Add the page to PAGES in scripts/crds/reference-pages.ts',
    );
  }
  return page;
}

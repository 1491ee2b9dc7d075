import { isAtLeast, type Version } from './version';

/**
 * Values that flags take, of v0.13.0 to v0.22.0 together; `name<0.15.0` went with that version.
 * Upstream: external-dns pkg/apis/externaldns/types.go at each tag, source/types/types.go.
 */
const VALUES: Readonly<Record<string, string>> = {
  source: `
    ambassador-host cloudfoundry<0.21.0 connector contour-httpproxy contour-ingressroute<0.13.6 crd empty f5-transportserver
    f5-virtualserver fake gateway-grpcroute gateway-httproute gateway-tcproute gateway-tlsroute gateway-udproute gloo-proxy
    ingress istio-gateway istio-virtualservice kong-tcpingress node openshift-route pod service skipper-routegroup
    traefik-proxy unstructured
  `,
  provider: `
    akamai<0.22.0 alibabacloud aws aws-sd azure azure-dns azure-private-dns bluecat<0.15.0 civo cloudflare coredns
    designate<0.17.0 digitalocean<0.21.0 dnsimple dyn<0.15.0 exoscale gandi godaddy google ibmcloud<0.18.0 infoblox<0.15.0
    inmemory linode ns1 oci ovh pdns pihole plural<0.22.0 rcodezero<0.15.0 rdns<0.15.1 rfc2136 safedns<0.15.0 scaleway
    skydns tencentcloud<0.18.0 transip<0.22.0 ultradns<0.18.0 vinyldns<0.15.0 vultr<0.15.0 webhook
  `,
  policy: 'sync upsert-only create-only',
  registry: 'txt noop dynamodb aws-sd crd',
  'aws-zone-type': 'public private',
  'google-zone-visibility': 'public private',
  'log-format': 'text json',
  'log-level': 'panic debug info warning warn error fatal trace',
};

/** Flags that take a duration as Go writes it. Upstream: as above. */
const DURATIONS: ReadonlySet<string> = new Set([
  'aws-batch-change-interval',
  'aws-zones-cache-duration',
  'azure-zones-cache-duration',
  'batch-change-interval',
  'exoscale-zones-cache-duration',
  'google-batch-change-interval',
  'interval',
  'kube-api-request-timeout',
  'min-event-sync-interval',
  'min-ttl',
  'oci-zones-cache-duration',
  'provider-cache-time',
  'request-timeout',
  'rfc2136-min-ttl',
  'txt-cache-interval',
  'webhook-provider-read-timeout',
  'webhook-provider-write-timeout',
]);

/** Whether a flag takes a duration. */
export function takesDuration(flag: string): boolean {
  return DURATIONS.has(flag);
}

/** Values that a flag takes at a version; `undefined` for a flag that takes any. */
export function valuesOfFlag(version: Version, flag: string): string[] | undefined {
  const words = VALUES[flag]?.split(/\s+/).filter((word) => word !== '');
  return words?.flatMap((word) => {
    const [value = '', until] = word.split('<');
    return until !== undefined && isAtLeast(version, until) ? [] : [value];
  });
}

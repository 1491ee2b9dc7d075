import { isAtLeast, type Version } from './version';

// Flags of external-dns from v0.13.0 to the main branch after v0.22.0.
// Upstream: external-dns pkg/apis/externaldns/types.go at each tag.

/** In every one of these versions. */
const ALWAYS = `
  alibaba-cloud-config-file alibaba-cloud-zone-type always-publish-not-ready-addresses annotation-filter
  aws-api-retries aws-assume-role aws-assume-role-external-id aws-batch-change-interval aws-batch-change-size
  aws-evaluate-target-health aws-prefer-cname aws-sd-service-cleanup aws-zone-tags aws-zone-type
  aws-zones-cache-duration azure-config-file azure-resource-group azure-subscription-id
  azure-user-assigned-identity-client-id cloudflare-proxied combine-fqdn-annotation compatibility
  connector-source-server coredns-prefix crd-source-apiversion crd-source-kind default-targets domain-filter dry-run
  events exclude-domains exclude-target-net exoscale-apikey exoscale-apisecret fqdn-template gateway-label-filter
  gateway-namespace gloo-namespace godaddy-api-key godaddy-api-ote godaddy-api-secret godaddy-api-ttl
  google-batch-change-interval google-batch-change-size google-project google-zone-visibility
  ignore-hostname-annotation ignore-ingress-rules-spec ignore-ingress-tls-spec inmemory-zone interval kubeconfig
  label-filter log-format log-level managed-record-types metrics-address min-event-sync-interval namespace
  ns1-endpoint ns1-ignoressl ns1-min-ttl oci-config-file once openshift-router-name ovh-api-rate-limit ovh-endpoint
  pdns-api-key pdns-server policy provider publish-host-ip publish-internal-services regex-domain-exclusion
  regex-domain-filter registry request-timeout rfc2136-batch-change-size rfc2136-gss-tsig rfc2136-host
  rfc2136-insecure rfc2136-kerberos-password rfc2136-kerberos-realm rfc2136-kerberos-username rfc2136-min-ttl
  rfc2136-port rfc2136-tsig-axfr rfc2136-tsig-keyname rfc2136-tsig-secret rfc2136-tsig-secret-alg rfc2136-zone
  server service-type-filter skipper-routegroup-groupversion source target-net-filter tls-ca tls-client-cert
  tls-client-cert-key txt-cache-interval txt-owner-id txt-prefix txt-suffix txt-wildcard-replacement zone-id-filter
  zone-name-filter
`;

/** From the version that brought them. */
const SINCE: Readonly<Record<string, string>> = {
  '0.13.2': 'pihole-password pihole-server pihole-tls-skip-verify',
  '0.13.4': 'cloudflare-dns-records-per-page infoblox-name-regex',
  '0.13.5': `
    ingress-class oci-auth-instance-principal oci-compartment-ocid resolve-service-load-balancer-hostname
    txt-encrypt-aes-key txt-encrypt-enabled
  `,
  '0.13.6': 'dynamodb-region dynamodb-table exoscale-apienv exoscale-apizone pdns-skip-tls-verify',
  '0.14.0': `
    exclude-record-types webhook-provider-read-timeout webhook-provider-url webhook-provider-write-timeout
    webhook-server
  `,
  '0.14.1': `
    aws-batch-change-size-bytes aws-batch-change-size-values aws-zone-match-parent oci-zone-scope
    oci-zones-cache-duration rfc2136-skip-tls-verify rfc2136-use-tls traefik-disable-legacy traefik-disable-new
  `,
  '0.15.0': 'aws-profile provider-cache-time rfc2136-create-ptr',
  '0.15.1': 'aws-sd-create-tag azure-zones-cache-duration cloudflare-region-key nat64-networks pdns-server-id',
  '0.16.0': `
    gateway-name ignore-non-host-network-pods listen-endpoint-events pod-source-domain
    rfc2136-load-balancing-strategy txt-new-format-only
  `,
  '0.16.1': `
    cloudflare-custom-hostnames cloudflare-custom-hostnames-certificate-authority
    cloudflare-custom-hostnames-min-tls-version
  `,
  '0.17.0': 'exclude-unschedulable expose-internal-ipv6 ovh-enable-cname-relative pihole-api-version',
  '0.18.0': 'azure-maxretries-count cloudflare-record-comment cloudflare-regional-services force-default-targets',
  '0.19.0': 'events-emit traefik-enable-legacy',
  '0.20.0': 'annotation-prefix migrate-from-txt-owner',
  '0.21.0': `
    batch-change-interval batch-change-size coredns-strictly-owned create-ptr fqdn-target-template
    gateway-listener-sets kube-api-burst kube-api-qps kube-api-request-timeout min-ttl prefer-alias
    target-template unstructured-resource
  `,
  '0.22.0': 'exoscale-zones-cache-duration rfc2136-axfr',
  '0.23.0': `
    crd-registry-namespace webhook-provider-idle-timeout webhook-provider-max-body-size
    webhook-provider-read-header-timeout
  `,
};

/** Up to the version that dropped them. */
const UNTIL: Readonly<Record<string, string>> = {
  '0.13.4': 'cloudflare-zones-per-page',
  '0.13.6': 'contour-load-balancer exoscale-endpoint pdns-tls-enabled',
  '0.15.0': `
    bluecat-config-file bluecat-dns-configuration bluecat-dns-deploy-type bluecat-dns-server-name bluecat-dns-view
    bluecat-gateway-host bluecat-root-zone bluecat-skip-tls-verify dyn-customer-name dyn-min-ttl dyn-password
    dyn-username infoblox-cache-duration infoblox-create-ptr infoblox-fqdn-regex infoblox-grid-host
    infoblox-max-results infoblox-name-regex infoblox-ssl-verify infoblox-view infoblox-wapi-password
    infoblox-wapi-port infoblox-wapi-username infoblox-wapi-version rcodezero-txt-encrypt
  `,
  '0.18.0': `
    ibmcloud-config-file ibmcloud-proxied tencent-cloud-config-file tencent-cloud-zone-type txt-new-format-only
  `,
  '0.19.0': 'traefik-disable-legacy',
  '0.21.0': 'cf-api-endpoint cf-password cf-username digitalocean-api-page-size rfc2136-create-ptr',
  '0.22.0': `
    akamai-access-token akamai-client-secret akamai-client-token akamai-edgerc-path akamai-edgerc-section
    akamai-serviceconsumerdomain pihole-api-version plural-cluster plural-provider transip-account transip-keyfile
  `,
};

/** They take no value: `--events`, `--no-events`. */
const SWITCHES = `
  always-publish-not-ready-addresses aws-evaluate-target-health aws-prefer-cname aws-sd-service-cleanup
  aws-zone-match-parent bluecat-skip-tls-verify cloudflare-custom-hostnames cloudflare-proxied
  cloudflare-regional-services combine-fqdn-annotation coredns-strictly-owned create-ptr dry-run events
  exclude-unschedulable expose-internal-ipv6 force-default-targets gateway-listener-sets godaddy-api-ote
  ibmcloud-proxied ignore-hostname-annotation ignore-ingress-rules-spec ignore-ingress-tls-spec
  ignore-non-host-network-pods infoblox-create-ptr infoblox-ssl-verify listen-endpoint-events ns1-ignoressl
  oci-auth-instance-principal once ovh-enable-cname-relative pdns-skip-tls-verify pdns-tls-enabled
  pihole-tls-skip-verify prefer-alias publish-host-ip publish-internal-services rcodezero-txt-encrypt
  resolve-service-load-balancer-hostname rfc2136-axfr rfc2136-create-ptr rfc2136-gss-tsig rfc2136-insecure
  rfc2136-skip-tls-verify rfc2136-tsig-axfr rfc2136-use-tls traefik-disable-legacy traefik-disable-new
  traefik-enable-legacy txt-encrypt-enabled txt-new-format-only webhook-server
`;

/** They may be given more than once, in some version at least. */
const REPEATABLE = `
  aws-profile aws-sd-create-tag aws-zone-tags default-targets domain-filter events-emit exclude-domains
  exclude-record-types exclude-target-net fqdn-target-template fqdn-template gloo-namespace ingress-class
  inmemory-zone managed-record-types nat64-networks rfc2136-host rfc2136-zone service-type-filter source
  target-net-filter target-template unstructured-resource zone-id-filter zone-name-filter
`;

/** The first and the last version whose flags are listed here. */
const FIRST: Version = { major: 0, minor: 13, patch: 0 };
const LAST: Version = { major: 0, minor: 22, patch: Number.POSITIVE_INFINITY };

/** When a flag came and went. */
export interface Life {
  readonly since?: string;
  readonly until?: string;
}

const LIVES: ReadonlyMap<string, Life> = livesOfFlags();
const SWITCH_NAMES: ReadonlySet<string> = new Set(wordsOf(SWITCHES));
const REPEATABLE_NAMES: ReadonlySet<string> = new Set(wordsOf(REPEATABLE));

function livesOfFlags(): Map<string, Life> {
  const lives = new Map<string, Life>();
  for (const name of [...wordsOf(ALWAYS), 'help', 'version']) lives.set(name, {});
  for (const [until, names] of Object.entries(UNTIL)) for (const name of wordsOf(names)) lives.set(name, { until });
  for (const [since, names] of Object.entries(SINCE)) {
    for (const name of wordsOf(names)) lives.set(name, { ...lives.get(name), since });
  }
  return lives;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Whether a version knows a flag, by its name without dashes; `undefined` where its flags are not listed. */
export function knowsFlag(version: Version, name: string): boolean | undefined {
  if (!isAtLeast(version, FIRST) || !isAtLeast(LAST, version)) return undefined;
  const life = LIVES.get(name);
  if (life === undefined) return false;
  return isSince(version, life) && !isGone(version, life);
}

function isSince(version: Version, { since }: Life): boolean {
  return since === undefined || isAtLeast(version, since);
}

function isGone(version: Version, { until }: Life): boolean {
  return until !== undefined && isAtLeast(version, until);
}

/** When a flag came and went; `undefined` for one of no version. */
export function lifeOfFlag(name: string): Life | undefined {
  return LIVES.get(name);
}

/** All flags that a version knows. */
export function flagsOf(version: Version): string[] {
  return [...LIVES.keys()].filter((name) => knowsFlag(version, name) === true);
}

/** Whether a flag takes no value. */
export function isSwitch(name: string): boolean {
  return SWITCH_NAMES.has(name);
}

/** Whether a flag may be given more than once. */
export function isRepeatable(name: string): boolean {
  return REPEATABLE_NAMES.has(name);
}

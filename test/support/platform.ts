import { App, Chart } from 'cdk8s';

import {
  AcmEntryPoint,
  AcmeIssuer,
  type AcmeServer,
  chartId,
  ExternalDns,
  type GatewaySettings,
  type Handover,
  type HostedZone,
  LetsEncryptEntryPoint,
  type LetsEncryptEntryPointProps,
  Mesh,
  MeshIngressClass,
  type MeshProps,
  Namespace,
  Platform,
  type PlatformProps,
  sampleHandover,
} from '../../lib';

/** What an entry point can be told beside its wiring. */
type Settings = Partial<Pick<GatewaySettings, 'proxyProtocol' | 'scaling' | 'drainSeconds' | 'serviceAnnotations'>>;

/** What makes a sample platform different from the usual one. */
export interface SampleOptions {
  /** Where the app is synthesized to. @default 'dist', so better give one before a synth() */
  readonly outdir?: string;
  /** Changes of the sample hand-over; zones are made for the domains unless they are given. */
  readonly handover?: Partial<Handover>;
  /** @default ['sample.com'] */
  readonly domains?: readonly string[];
  /** The server of both issuers. @default 'letsencrypt-staging' */
  readonly environment?: AcmeServer;
  /** @default 'classic' */
  readonly profile?: string;
  /** Hosts of the DNS-01 issuer. @default - the wildcard of the first domain */
  readonly dns01Hosts?: readonly string[];
  readonly revision?: string;
  /** More about the mesh. */
  readonly mesh?: MeshProps;
  /** @default 'http-01' */
  readonly challenge?: 'http-01' | 'dns-01';
  /** What all entry points are told. */
  readonly gateways?: Settings;
  readonly defaultEntryPoint?: 'internal' | 'external' | 'ssl';
  /** More issuers, made in the chart of the issuers. */
  readonly moreIssuers?: (chart: Chart, sample: { namespaces: SampleNamespaces }) => readonly AcmeIssuer[];
  /** Properties of the platform that win over the ones made here. */
  readonly platform?: Partial<PlatformProps>;
}

export type SampleNamespaces = Record<'istioSystem' | 'istioIngress' | 'certManager' | 'externalDns', Namespace> &
  Record<'apps' | 'shop', Namespace>;

/** A platform with three entry points, two issuers and DNS in both zones: what apps in tests are put on. */
export function samplePlatform(options: SampleOptions = {}) {
  const app = new App({ outdir: options.outdir });
  const domains = options.domains ?? ['sample.com'];
  const handover = sampleFor(domains, options.handover);
  const mesh = new Mesh({ revision: options.revision, ...options.mesh });
  const namespaces = sampleNamespaces(app, mesh, handover);
  const entryPoints = sampleEntryPoints(app, options, { namespace: namespaces.istioIngress, mesh, handover });
  const ingressClass = new MeshIngressClass(new Chart(app, chartId('mesh', 'mesh')), 'istio', { mesh });
  const externalDns = sampleDns(app, handover, namespaces.externalDns, entryPoints);
  const issuers = new Chart(app, chartId('issuer', 'issuers'));
  const common = { server: options.environment ?? 'letsencrypt-staging', profile: options.profile };
  const issuer = new AcmeIssuer(issuers, 'letsencrypt', { ...common, http01: ingressClass });
  const dnsIssuer = new AcmeIssuer(issuers, 'letsencrypt-dns', {
    ...common,
    dns01: [{ zone: handover.zones[0] as HostedZone, hosts: options.dns01Hosts ?? [`*.${domains[0]}`] }],
    region: handover.cluster.region,
  });
  const platform = new Platform(app, 'platform', {
    domains,
    handover,
    mesh,
    namespaces: [namespaces.apps, namespaces.shop],
    entryPoints: Object.values(entryPoints),
    issuers: [issuer, dnsIssuer, ...(options.moreIssuers?.(issuers, { namespaces }) ?? [])],
    externalDns: Object.values(externalDns),
    defaultEntryPoint: options.defaultEntryPoint && entryPoints[options.defaultEntryPoint],
    defaultIssuer: issuer,
    ...options.platform,
  });
  return { app, handover, mesh, namespaces, entryPoints, ingressClass, externalDns, issuer, dnsIssuer, platform };
}

/** The sample hand-over, with a public and a private zone for every domain. */
export function sampleFor(domains: readonly string[], changes: Partial<Handover> = {}): Handover {
  const zones = domains.flatMap((name, index) => [
    { name, id: `Z0PUBLIC${index}`, visibility: 'public' as const },
    { name, id: `Z0PRIVATE${index}`, visibility: 'private' as const },
  ]);
  const sample = domains.every((domain) => domain === 'sample.com');
  return { ...sampleHandover(), zones, ...(sample ? {} : { sample: false }), ...changes };
}

function sampleNamespaces(app: App, mesh: Mesh, handover: Handover): SampleNamespaces {
  const chart = new Chart(app, chartId('namespaces'));
  return {
    istioSystem: new Namespace(chart, 'istio-system'),
    istioIngress: new Namespace(chart, 'istio-ingress', { readinessGate: handover.loadBalancerController }),
    certManager: new Namespace(chart, 'cert-manager'),
    externalDns: new Namespace(chart, 'external-dns'),
    apps: new Namespace(chart, 'apps', { injection: mesh }),
    shop: new Namespace(chart, 'shop', { injection: mesh }),
  };
}

function sampleEntryPoints(app: App, { challenge, gateways }: SampleOptions, wiring: GatewaySettings) {
  const chart = (name: string) => new Chart(app, chartId('entryPoint', name));
  const props = { ...wiring, ...gateways };
  return {
    internal: new AcmEntryPoint(chart('internal'), 'internal', { ...props, scheme: 'internal' }),
    external: new AcmEntryPoint(chart('external'), 'external', { ...props, scheme: 'internet-facing' }),
    ssl: new LetsEncryptEntryPoint(chart('ssl'), 'ssl', { ...props, challenge } as LetsEncryptEntryPointProps),
  };
}

type SampleEntryPoints = ReturnType<typeof sampleEntryPoints>;

function sampleDns(app: App, handover: Handover, namespace: Namespace, entryPoints: SampleEntryPoints) {
  const { internal, external, ssl } = entryPoints;
  const common = { namespace, handover, policy: 'upsert-only' as const };
  const zones = (visibility: string) => handover.zones.filter((zone) => zone.visibility === visibility);
  const chart = (name: string) => new Chart(app, chartId('dns', name));
  return {
    public: new ExternalDns(chart('external-dns-ssl'), 'external-dns-ssl', {
      ...common,
      zones: zones('public'),
      entryPoints: [ssl, external],
    }),
    private: new ExternalDns(chart('external-dns-private'), 'external-dns-private', {
      ...common,
      zones: zones('private'),
      entryPoints: [internal],
    }),
  };
}

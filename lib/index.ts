export type { AppContainer, AppProtocol, ContainerPort, HttpProbe } from './app/container';
export type { Hosts } from './app/hosts';
export type { HttpPath } from './app/http-path';
export type { HttpsAppProps } from './app/https-app';
export { HttpsApp } from './app/https-app';
export { HttpsHost } from './app/https-host';
export type { AcmHostProps, HostNames, HostProps, HttpsHostProps, LetsEncryptHostProps } from './app/https-host-props';
export { HttpsRoute } from './app/https-route';
export type {
  Backend,
  ContainerBackend,
  HttpsRouteProps,
  RouteHost,
  RoutePath,
  RouteProps,
  ServiceBackend,
} from './app/https-route-props';
export type { ExistingService } from './app/service-port';
export { AcmeIssuer } from './certificates/acme-issuer';
export type { AcmeIssuerProps } from './certificates/acme-issuer-props';
export type { AcmeProfile } from './certificates/acme-profile';
export type {
  AcmeDirectory,
  AcmeServer,
  ExternalAccountBinding,
  LetsEncryptEnvironment,
} from './certificates/acme-server';
export type { CertificateOptions } from './certificates/certificate-options';
export type { Dns01Route53 } from './certificates/dns01';
export type { IssuerRef } from './certificates/issuer-ref';
export type { AcmeSolver } from './certificates/solver';
export type { DnsFilter } from './dns/dns-filter';
export { ExternalDns } from './dns/external-dns';
export type { ExternalDnsProps } from './dns/external-dns-props';
export type { DnsPolicy } from './dns/policy';
export type { DnsSource } from './dns/sources';
export type { AcmEntryPointProps } from './entry-points/acm-entry-point';
export { AcmEntryPoint } from './entry-points/acm-entry-point';
export type { LoadBalancerChoice } from './entry-points/entry-point';
export { EntryPoint } from './entry-points/entry-point';
export type {
  AcmEntryPointRef,
  ChallengeType,
  EntryPointFacts,
  EntryPointRef,
  LetsEncryptEntryPointRef,
  LoadBalancerScheme,
} from './entry-points/entry-point-ref';
export type { ComputeResources, GatewayScaling, GatewaySettings, SourceRanges } from './entry-points/gateway-settings';
export type {
  Dns01EntryPointProps,
  Http01EntryPointProps,
  LetsEncryptEntryPointProps,
} from './entry-points/lets-encrypt-entry-point';
export { LetsEncryptEntryPoint } from './entry-points/lets-encrypt-entry-point';
export type { LoadBalancerTls } from './entry-points/load-balancer/settings';
export type { Fault } from './errors';
export { InvalidInputError } from './errors';
export type {
  AcmCertificate,
  ClusterFacts,
  Handover,
  HostedZone,
  Irsa,
  LoadBalancerController,
  PodAwsIdentity,
  PodIdentity,
  ZoneVisibility,
} from './handover/handover';
export { hostedZone } from './handover/hosted-zone';
export { parseHandover } from './handover/parse-handover';
export { readHandover } from './handover/read-handover';
export { sampleHandover } from './handover/sample-handover';
export type { AccessLogs, IngressControllerMode, IngressGateway, MeshConfig, MeshProps } from './mesh/mesh';
export { Mesh } from './mesh/mesh';
export type { MeshIngressClassProps } from './mesh/mesh-ingress-class';
export { MeshIngressClass } from './mesh/mesh-ingress-class';
export type { MeshTracingProps } from './mesh/mesh-tracing';
export { MeshTracing } from './mesh/mesh-tracing';
export type { NamespaceProps } from './mesh/namespace';
export { Namespace } from './mesh/namespace';
export type { NamespaceRef } from './mesh/namespace-ref';
export type { PodSecurityLevel } from './mesh/pod-security';
export type { OpenTelemetryCollector } from './mesh/tracing';
export { TracingProvider } from './mesh/tracing';
export type { Phase } from './output/file-name';
export { chartId } from './output/file-name';
export type { SynthesizeOptions } from './output/synthesize';
export { synthesize } from './output/synthesize';
export type { ContractEntryPoint, ContractIssuer, PlatformContract } from './platform/contract';
export type { DeclaredHost } from './platform/declared-host';
export { Platform } from './platform/platform';
export type { PlatformFacts } from './platform/platform-facts';
export type { PlatformProps } from './platform/platform-props';
export { PlatformRef } from './platform/platform-ref';
export type { RouteDeclaration, RoutedPath } from './platform/route-registry';
export { App } from './synth/app';
export type { CheckManifestsOptions, WiringReport } from './testing/check-manifests';
export { checkManifests } from './testing/check-manifests';
export type { Subject } from './testing/subject';
export type { Surroundings } from './testing/surroundings';
export type { MatcherResult } from './testing/wiring-matchers';
export { wiringMatchers } from './testing/wiring-matchers';
export type { ValidationContextLike, WiringValidationProps } from './validation/wiring-validation';
export { WiringValidation } from './validation/wiring-validation';
export type { Versions } from './versions';
export { TESTED_VERSIONS } from './versions';
export type {
  AwsFacts,
  CertManagerFacts,
  Facts,
  MeshFacts,
  VersionFacts,
  ZoneFacts,
} from './wiring/facts/facts';
export type { Finding, Hop, NotDecided, ObjectRef, RelatedObject, Severity } from './wiring/finding';
export type { Source } from './wiring/manifest';

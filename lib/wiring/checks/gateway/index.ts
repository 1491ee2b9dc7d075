import type { Check } from '../../define-check';
import appNamespaceIsInjected from './app-namespace-is-injected';
import certificateOnOneServer from './certificate-on-one-server';
import credentialHasKeyPair from './credential-has-key-pair';
import credentialInGatewayNamespace from './credential-in-gateway-namespace';
import entryPointsHaveOwnLabels from './entry-points-have-own-labels';
import gatewayFieldsAreKnown from './gateway-fields-are-known';
import gatewayNameIsALabel from './gateway-name-is-a-label';
import gatewayPodsAreInjected from './gateway-pods-are-injected';
import gatewayPodsPassPodSecurity from './gateway-pods-pass-pod-security';
import gatewayPodsUseTemplate from './gateway-pods-use-template';
import gatewaySelectsWorkload from './gateway-selects-workload';
import mutualTlsHasClientCa from './mutual-tls-has-client-ca';
import oneInjectionLabel from './one-injection-label';
import oneProtocolOnAPort from './one-protocol-on-a-port';
import protocolFitsPort from './protocol-fits-port';
import proxyArgumentsAreRead from './proxy-arguments-are-read';
import redirectBehindLoadBalancer from './redirect-behind-load-balancer';
import revisionHasInjector from './revision-has-injector';
import routesFitServer from './routes-fit-server';
import serverHostsAreNames from './server-hosts-are-names';
import serverHostsOnce from './server-hosts-once';
import serverIsWhole from './server-is-whole';
import serverPortIsExposed from './server-port-is-exposed';
import serverPortNamesDiffer from './server-port-names-differ';
import serverTlsFitsProtocol from './server-tls-fits-protocol';
import serverTlsIsAccepted from './server-tls-is-accepted';
import serverTlsVersions from './server-tls-versions';
import serverUsesItsCertificate from './server-uses-its-certificate';
import servicePortsDifferInTarget from './service-ports-differ-in-target';
import sidecarsPassPodSecurity from './sidecars-pass-pod-security';
import unprivilegedPodPorts from './unprivileged-pod-ports';

export const checks: readonly Check[] = [
  gatewaySelectsWorkload,
  serverPortIsExposed,
  credentialInGatewayNamespace,
  credentialHasKeyPair,
  mutualTlsHasClientCa,
  serverHostsOnce,
  certificateOnOneServer,
  serverPortNamesDiffer,
  gatewayNameIsALabel,
  serverTlsFitsProtocol,
  serverIsWhole,
  serverHostsAreNames,
  serverTlsIsAccepted,
  serverUsesItsCertificate,
  serverTlsVersions,
  gatewayFieldsAreKnown,
  oneProtocolOnAPort,
  servicePortsDifferInTarget,
  redirectBehindLoadBalancer,
  gatewayPodsAreInjected,
  gatewayPodsUseTemplate,
  revisionHasInjector,
  oneInjectionLabel,
  appNamespaceIsInjected,
  gatewayPodsPassPodSecurity,
  sidecarsPassPodSecurity,
  entryPointsHaveOwnLabels,
  proxyArgumentsAreRead,
  unprivilegedPodPorts,
  routesFitServer,
  protocolFitsPort,
];

import type { Check } from '../../define-check';
import acmeAccount from './acme-account';
import acmeDurationFeature from './acme-duration-feature';
import acmeEmail from './acme-email';
import acmeProfile from './acme-profile';
import ambientCredentials from './ambient-credentials';
import annotationsOnIstioGateway from './annotations-on-istio-gateway';
import authorityIsCa from './authority-is-ca';
import certificateCommonName from './certificate-common-name';
import certificateDurations from './certificate-durations';
import certificateKeystores from './certificate-keystores';
import certificateNamesCoverHosts from './certificate-names-cover-hosts';
import certificatePrivateKey from './certificate-private-key';
import certificateRequiredFields from './certificate-required-fields';
import certificateUsages from './certificate-usages';
import dns01Provider from './dns01-provider';
import ingressSecretInGatewayNamespace from './ingress-secret-in-gateway-namespace';
import ingressTlsHosts from './ingress-tls-hosts';
import issuerExists from './issuer-exists';
import issuerGroup from './issuer-group';
import issuerSecrets from './issuer-secrets';
import issuerType from './issuer-type';
import namesBesideWildcard from './names-beside-wildcard';
import oneCertificateASecret from './one-certificate-a-secret';
import publicNames from './public-names';
import renewalLoop from './renewal-loop';
import solverForName from './solver-for-name';
import solverType from './solver-type';
import stagingInProduction from './staging-in-production';

export const checks: readonly Check[] = [
  certificateNamesCoverHosts,
  oneCertificateASecret,
  issuerExists,
  certificateRequiredFields,
  certificateCommonName,
  certificateDurations,
  renewalLoop,
  certificatePrivateKey,
  certificateUsages,
  certificateKeystores,
  issuerType,
  acmeAccount,
  acmeEmail,
  acmeProfile,
  acmeDurationFeature,
  solverType,
  dns01Provider,
  solverForName,
  namesBesideWildcard,
  publicNames,
  stagingInProduction,
  annotationsOnIstioGateway,
  issuerGroup,
  ingressSecretInGatewayNamespace,
  issuerSecrets,
  ambientCredentials,
  ingressTlsHosts,
  authorityIsCa,
];

import type { ClusterIssuerSpecAcme, ClusterIssuerSpecAcmeSolvers } from '../../imports/cert-manager.io';
import type { AcmeIssuerProps } from './acme-issuer-props';
import { type AcmeDirectory, encodedCaBundle } from './acme-server';
import { type Dns01Route53, dns01Solver } from './dns01';
import { contactEmail } from './email';

/**
 * The `spec.acme` of an issuer.
 *
 * The HTTP-01 solver is reached by `ingressClassName`; its Service is a ClusterIP, since Istio needs no node port.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/#acme.cert-manager.io/v1.ACMEIssuer
 */
export function acmeSpec(name: string, directory: string, props: AcmeIssuerProps): ClusterIssuerSpecAcme {
  const server: Partial<AcmeDirectory> = typeof props.server === 'string' ? {} : props.server;
  return {
    server: directory,
    email: props.email === undefined ? undefined : contactEmail(props.email),
    profile: props.profile,
    preferredChain: props.preferredChain,
    caBundle: encodedCaBundle(server.caBundle),
    externalAccountBinding: server.externalAccountBinding && {
      keyId: server.externalAccountBinding.keyId,
      keySecretRef: {
        name: server.externalAccountBinding.secretName,
        key: server.externalAccountBinding.secretKey ?? 'secret',
      },
    },
    privateKeySecretRef: { name },
    solvers: [...http01(props), ...(props.dns01 ?? []).map((each) => route53(each, props.region))],
  };
}

function http01({ http01: ingressClass }: AcmeIssuerProps): ClusterIssuerSpecAcmeSolvers[] {
  return ingressClass
    ? [{ http01: { ingress: { ingressClassName: ingressClass.name, serviceType: 'ClusterIP' } } }]
    : [];
}

/** The zone's id is always given: without it cert-manager lists every zone of the account. */
function route53(solver: Dns01Route53, region?: string): ClusterIssuerSpecAcmeSolvers {
  const { dnsNames, dnsZones } = dns01Solver(solver);
  return {
    selector: { dnsNames: dnsNames && [...dnsNames], dnsZones: dnsZones && [...dnsZones] },
    dns01: { route53: { region, hostedZoneId: solver.zone.id } },
  };
}

import type { Graph, Presence } from '../graph';
import { CLUSTER_ISSUER, ISSUER, type Kind } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import type { CertificateRequest, IssuerName } from './certificate-request';

/** Kinds of issuers that are cert-manager's own; all others are looked up by controllers of their own. */
const ISSUER_KINDS: Readonly<Record<string, Kind>> = { Issuer: ISSUER, ClusterIssuer: CLUSTER_ISSUER };

/** What an issuer signs with. */
export const ISSUER_TYPES = ['acme', 'ca', 'selfSigned', 'vault', 'venafi'] as const;

/** The kind of an issuer that cert-manager itself looks up; `undefined` for a foreign one. */
export function kindOfIssuer({ group, kind }: IssuerName): Kind | undefined {
  return group === 'cert-manager.io' && Object.hasOwn(ISSUER_KINDS, kind) ? ISSUER_KINDS[kind] : undefined;
}

/** The issuer of a certificate, where it is in the tree. */
export function issuerOf(graph: Graph, { issuer, namespace }: CertificateRequest): Resource | undefined {
  const kind = issuer && kindOfIssuer(issuer);
  if (!kind || issuers(graph).length === 0) return undefined;
  return graph.find(kind, namespace, issuer.name);
}

/** Whether the issuer of a certificate is there; a foreign one, or one that is not named, is not known. */
export function issuerPresence(graph: Graph, { issuer, namespace }: CertificateRequest): Presence {
  const kind = issuer && kindOfIssuer(issuer);
  if (!kind) return 'unknown';
  return graph.presence(kind, kind === CLUSTER_ISSUER ? '' : namespace, issuer.name);
}

/** Issuers of both kinds. */
export function issuers(graph: Graph): readonly Resource[] {
  return graph.memo('issuers', () => graph.all(ISSUER, CLUSTER_ISSUER));
}

/** Issuers of both kinds that are reported on. */
export function ownIssuers(graph: Graph): readonly Resource[] {
  return graph.own(ISSUER, CLUSTER_ISSUER);
}

/** `spec.acme`, where an issuer speaks ACME. */
export function acmeOf(issuer: Resource | undefined): Field | undefined {
  return issuer === undefined ? undefined : acmeIn(issuer);
}

const acmeIn = once((issuer: Resource): Field | undefined => {
  const acme = issuer.get('spec', 'acme');
  return acme.isSet ? acme : undefined;
});

/** Certificate authorities that anybody trusts, and which issue for public names alone, by the end of their ACME server's name. */
const PUBLIC_AUTHORITIES: readonly string[] = [
  'letsencrypt.org',
  'zerossl.com',
  'pki.goog',
  'buypass.com',
  'buypass.no',
  'ssl.com',
  'digicert.com',
  'sectigo.com',
];

/** Host of an ACME issuer's server, in small letters. */
export function acmeServer(issuer: Resource | undefined): string | undefined {
  return issuer === undefined ? undefined : serverOf(issuer);
}

const serverOf = once((issuer: Resource): string | undefined => {
  const server = acmeOf(issuer)?.get('server').text();
  return server === undefined ? undefined : /^https?:\/\/([^/:]+)/i.exec(server.trim())?.[1]?.toLowerCase();
});

export function isLetsEncrypt(issuer: Resource | undefined): boolean {
  return isAt(acmeServer(issuer), 'letsencrypt.org');
}

/** Let's Encrypt's staging environment, whose certificates nobody trusts. Upstream: https://letsencrypt.org/docs/staging-environment/ */
export function isStaging(issuer: Resource | undefined): boolean {
  return isLetsEncrypt(issuer) && (acmeServer(issuer) ?? '').includes('staging');
}

/** Whether an issuer's authority validates names from the internet. */
export function isPublicAuthority(issuer: Resource | undefined): boolean {
  return PUBLIC_AUTHORITIES.some((authority) => isAt(acmeServer(issuer), authority));
}

function isAt(host: string | undefined, domain: string): boolean {
  return host === domain || (host ?? '').endsWith(`.${domain}`);
}

/** Certificates by their issuer, those of foreign issuers and of issuers outside of the tree left out. */
export function certificatesByIssuer(
  graph: Graph,
  certificates: readonly CertificateRequest[],
): ReadonlyMap<Resource, readonly CertificateRequest[]> {
  const byIssuer = new Map<Resource, CertificateRequest[]>();
  for (const certificate of certificates) {
    const issuer = issuerOf(graph, certificate);
    if (!issuer) continue;
    const others = byIssuer.get(issuer);
    if (others) others.push(certificate);
    else byIssuer.set(issuer, [certificate]);
  }
  return byIssuer;
}

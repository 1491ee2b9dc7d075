import type { Graph } from '../graph';
import { addTo } from '../groups';
import { CERTIFICATE, INGRESS } from '../kinds';
import type { Field, Resource } from '../resource';
import type { CertificateRequest, IssuerName } from './certificate-request';
import { annotatedCertificates } from './shim-certificates';

/** All certificates of the tree, those of Ingresses too. */
export function certificates(graph: Graph): readonly CertificateRequest[] {
  return graph.memo('certificates', () => {
    const own = graph.all(CERTIFICATE).map(certificateOf);
    const names = new Set(own.map(({ namespace, name }) => `${namespace}/${name}`));
    // One that is there and belongs to nobody is left alone by the shim.
    const made = annotatedCertificates(graph).filter(({ namespace, name }) => !names.has(`${namespace}/${name}`));
    return [...own, ...made];
  });
}

/** Certificates whose key and chain land in a Secret. */
export function certificatesFor(graph: Graph, namespace: string, secretName: string): readonly CertificateRequest[] {
  const index = graph.memo('certificates by secret', () => {
    const bySecret = new Map<string, CertificateRequest[]>();
    for (const certificate of certificates(graph)) {
      if (certificate.secretName === undefined) continue;
      const key = `${certificate.namespace}/${certificate.secretName}`;
      const others = bySecret.get(key);
      if (others) others.push(certificate);
      else bySecret.set(key, [certificate]);
    }
    return bySecret;
  });
  return index.get(`${namespace}/${secretName}`) ?? [];
}

/** Certificates that are reported on. */
export function ownCertificates(graph: Graph): readonly CertificateRequest[] {
  return certificates(graph).filter(({ resource }) => !resource.isContext);
}

/** Whether ingress-shim makes it. */
export function isMadeByShim({ resource }: CertificateRequest): boolean {
  return resource.kind !== CERTIFICATE;
}

/** The issuer as cert-manager completes it. Upstream: cert-manager pkg/apis/meta/v1 IssuerReference. */
export function issuerNameOf(reference: Field): IssuerName | undefined {
  const name = reference.get('name').text();
  if (!name || reference.holdsUnknown()) return undefined;
  return {
    group: reference.get('group').text() || 'cert-manager.io',
    kind: reference.get('kind').text() || 'Issuer',
    name,
  };
}

/** Whether it comes of an Ingress. */
export function isOfIngress({ resource }: CertificateRequest): boolean {
  return resource.kind === INGRESS;
}

function certificateOf(resource: Resource): CertificateRequest {
  const spec = resource.get('spec');
  const names = spec.get('dnsNames');
  return {
    resource,
    namespace: resource.namespace,
    name: resource.name,
    secret: spec.get('secretName'),
    secretName: spec.get('secretName').text(),
    dnsNames: names.items().flatMap((field) => {
      const name = field.text();
      return name === undefined ? [] : [{ name: name.toLowerCase(), field }];
    }),
    hasUnknownNames: names.holdsUnknown(),
    commonName: spec.get('commonName'),
    issuer: issuerNameOf(spec.get('issuerRef')),
    issuerField: spec.get('issuerRef'),
    labels: resource.get('metadata', 'labels').labels(),
    annotations: resource.get('metadata', 'annotations').labels(),
  };
}

/** `"web.sample.com", "www.sample.com"`. */
export function namesText({ dnsNames, commonName }: CertificateRequest): string {
  const common = dnsNames.length === 0 ? commonName.text() : undefined;
  const names = [...dnsNames.map(({ name }) => name), ...(common === undefined ? [] : [common])];
  return names.length === 0 ? 'no name' : names.map((name) => `"${name}"`).join(', ');
}

/** Certificates of a namespace for a host, by their DNS names. */
export function certificatesCovering(graph: Graph, namespace: string, host: string): readonly CertificateRequest[] {
  const index = graph.memo('certificates by name', () => {
    const byName = new Map<string, CertificateRequest[]>();
    for (const certificate of certificates(graph)) {
      for (const { name } of certificate.dnsNames) {
        addTo(byName, `${certificate.namespace}/${name}`, certificate);
      }
    }
    return byName;
  });
  const wildcard = host.replace(/^[^.]*/, '*');
  return [...(index.get(`${namespace}/${host}`) ?? []), ...(index.get(`${namespace}/${wildcard}`) ?? [])];
}

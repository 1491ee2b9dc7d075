import type { Graph } from '../graph';
import { INGRESS, KUBERNETES_GATEWAY } from '../kinds';
import type { Field, Resource } from '../resource';
import type { Labels } from '../selectors';
import type { CertificateName, CertificateRequest, IssuerName } from './certificate-request';

// Upstream: cert-manager v1.21.2 pkg/controller/certificate-shim/sync.go.

export const ISSUER_ANNOTATION = 'cert-manager.io/issuer';
export const CLUSTER_ISSUER_ANNOTATION = 'cert-manager.io/cluster-issuer';

/** How an Ingress asks for its own class, and what a Certificate then says. */
const CLASS_ANNOTATIONS: Readonly<Record<string, string>> = {
  'acme.cert-manager.io/http01-ingress-class': 'acme.cert-manager.io/http01-override-ingress-class',
  'acme.cert-manager.io/http01-ingress-ingressclassname':
    'acme.cert-manager.io/http01-override-ingress-ingressclassname',
};

/** Certificates that cert-manager makes of annotated Ingresses and Gateway API Gateways. */
export function annotatedCertificates(graph: Graph): readonly CertificateRequest[] {
  return graph.memo('annotated certificates', () => [
    ...graph.all(INGRESS).flatMap(certificatesOfIngress),
    ...graph.all(KUBERNETES_GATEWAY).flatMap(certificatesOfListeners),
  ]);
}

function certificatesOfIngress(ingress: Resource): CertificateRequest[] {
  const issuerField = issuerAnnotation(ingress);
  if (!issuerField) return [];
  const blocks = ingress.get('spec', 'tls').items();
  return blocks.flatMap((block) => {
    const secret = block.get('secretName');
    const hosts = block.get('hosts').items();
    return secret.isSet && hosts.length > 0 ? [madeCertificate(ingress, issuerField, secret, hosts)] : [];
  });
}

function certificatesOfListeners(gateway: Resource): CertificateRequest[] {
  const issuerField = issuerAnnotation(gateway);
  if (!issuerField) return [];
  const hosts = new Map<string, { readonly secret: Field; readonly hosts: Field[] }>();
  for (const listener of gateway.get('spec', 'listeners').items()) {
    if (!listener.get('hostname').isSet) continue;
    for (const reference of listener.get('tls', 'certificateRefs').items()) {
      const secret = reference.get('name');
      const known = hosts.get(String(secret.value));
      if (known) known.hosts.push(listener.get('hostname'));
      else hosts.set(String(secret.value), { secret, hosts: [listener.get('hostname')] });
    }
  }
  return [...hosts.values()].map((one) => madeCertificate(gateway, issuerField, one.secret, one.hosts));
}

/** The annotation that names an issuer, where there is one. */
export function issuerAnnotation(resource: Resource): Field | undefined {
  return [CLUSTER_ISSUER_ANNOTATION, ISSUER_ANNOTATION]
    .map((name) => resource.annotation(name))
    .find((field) => field.isSet);
}

function madeCertificate(
  resource: Resource,
  issuerField: Field,
  secret: Field,
  hosts: readonly Field[],
): CertificateRequest {
  return {
    resource,
    namespace: resource.namespace,
    name: secret.text() ?? '',
    secret,
    secretName: secret.text(),
    dnsNames: [...hosts.flatMap(nameOf), ...alternativeNames(resource)],
    hasUnknownNames: hosts.some((host) => host.isUnknown),
    commonName: resource.annotation('cert-manager.io/common-name'),
    issuer: issuerOfAnnotations(resource, issuerField),
    issuerField,
    labels: resource.get('metadata', 'labels').labels(),
    annotations: overrides(resource),
  };
}

function nameOf(field: Field): CertificateName[] {
  const name = field.text();
  return name === undefined ? [] : [{ name: name.toLowerCase(), field }];
}

function alternativeNames(resource: Resource): CertificateName[] {
  const field = resource.annotation('cert-manager.io/alt-names');
  const names = field.text()?.split(',') ?? [];
  return names.filter(Boolean).map((name) => ({ name: name.trim().toLowerCase(), field }));
}

function issuerOfAnnotations(resource: Resource, field: Field): IssuerName | undefined {
  const name = field.text();
  if (name === undefined) return undefined;
  const isCluster = resource.annotation(CLUSTER_ISSUER_ANNOTATION).isSet;
  return {
    group: resource.annotation('cert-manager.io/issuer-group').text() || 'cert-manager.io',
    kind: resource.annotation('cert-manager.io/issuer-kind').text() || (isCluster ? 'ClusterIssuer' : 'Issuer'),
    name,
  };
}

function overrides(resource: Resource): Labels {
  const annotations = new Map<string, string>();
  for (const [asked, said] of Object.entries(CLASS_ANNOTATIONS)) {
    const value = resource.annotation(asked).text();
    if (value) annotations.set(said, value);
  }
  if (resource.annotation('acme.cert-manager.io/http01-edit-in-place').text() === 'true') {
    annotations.set('acme.cert-manager.io/http01-override-ingress-name', resource.name);
  }
  return annotations;
}

import { defineCheck } from '../../define-check';
import type { CertificateRequest, IssuerName } from '../../graph/cert-manager/certificate-request';
import { ownCertificates } from '../../graph/cert-manager/certificates';
import { issuerPresence, kindOfIssuer } from '../../graph/cert-manager/issuers';
import type { Graph } from '../../graph/graph';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';
import { didYouMean, nearName } from '../../near-name';

export default defineCheck({
  id: 'issuer-exists',
  summary: 'The issuer of a certificate is there, and of the kind that is named.',
  rows: [48, 49],
  sources: ['https://cert-manager.io/docs/usage/certificate/', 'cert-manager v1.21.2 pkg/apis/meta/v1 IssuerReference'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH403: {
      severity: 'error',
      hop: 'certificate',
      what: '{kind} "{name}" is no {kind} but {other}{omitted}',
      why: 'cert-manager looks for the named kind alone, does not find the issuer, and the certificate stays pending',
      fix: 'Set the kind of the reference to {wanted}.',
    },
    AH404: {
      severity: 'unresolved',
      hop: 'certificate',
      what: '{kind} "{name}" is not there',
      why: 'the certificate stays pending until there is such an issuer, and its Secret is never made',
      fix: 'Name an issuer that is there, or add it.{suggestion}',
    },
    AH405: {
      severity: 'unresolved',
      hop: 'certificate',
      what: 'Issuer "{name}" is in namespace {there}, and the certificate in {here}',
      why: 'an Issuer serves its own namespace alone, so the certificate stays pending',
      fix: 'Make it a ClusterIssuer, or move one of the two.',
    },
  },
  run(graph, report) {
    for (const certificate of ownCertificates(graph)) {
      const { issuer, issuerField, namespace } = certificate;
      if (!issuer || issuerPresence(graph, certificate) !== 'absent') continue;
      const { kind, name } = issuer;
      const other = ofOtherKind(graph, issuer, namespace);
      const elsewhere = kind === 'Issuer' ? issuersByName(graph).get(name) : undefined;
      // In a tree that is not rendered, what says no namespace gets one later.
      if (elsewhere && ![elsewhere, certificate.resource].every(saysNamespace)) continue;
      if (other) {
        const at = certificate.resource.kind === CERTIFICATE ? issuerField.get('kind') : issuerField;
        const omitted =
          issuerField.get('kind').isSet || at === issuerField ? '' : ' (a reference without a kind means an Issuer)';
        const wanted = kind === 'Issuer' ? 'ClusterIssuer' : 'Issuer';
        report('AH403', at, { kind, name, other: `${other}`, omitted, wanted }, { related: [other] });
      } else if (elsewhere) {
        const values = { name, there: elsewhere.namespace, here: namespace };
        report('AH405', nameField(certificate), values, { related: [elsewhere] });
      } else {
        const near = nearIssuer(graph, issuer, namespace);
        const suggestion = didYouMean(name, near ? [near.name] : []);
        report('AH404', nameField(certificate), { kind, name, suggestion }, { related: near ? [near] : [] });
      }
    }
  },
});

function saysNamespace(resource: Resource): boolean {
  return resource.get('metadata', 'namespace').isSet;
}

function nameField({ resource, issuerField }: CertificateRequest) {
  return resource.kind === CERTIFICATE ? issuerField.get('name') : issuerField;
}

function ofOtherKind(graph: Graph, issuer: IssuerName, namespace: string): Resource | undefined {
  return graph.find(kindOfIssuer(issuer) === ISSUER ? CLUSTER_ISSUER : ISSUER, namespace, issuer.name);
}

function issuersByName(graph: Graph): ReadonlyMap<string, Resource> {
  return graph.memo('issuers by name', () => new Map(graph.all(ISSUER).map((issuer) => [issuer.name, issuer])));
}

function nearIssuer(graph: Graph, { name }: IssuerName, namespace: string): Resource | undefined {
  const candidates = graph
    .all(ISSUER, CLUSTER_ISSUER)
    .filter((one) => one.namespace === '' || one.namespace === namespace);
  const near = nearName(
    name,
    candidates.map((one) => one.name),
  );
  return candidates.find((one) => one.name === near);
}

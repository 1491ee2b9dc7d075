import { defineCheck } from '../../define-check';
import { certificatesMayBeCompleted } from '../../graph/cert-manager/certificate-defaults';
import { CERTIFICATE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** What a certificate can be for. */
const NAME_FIELDS = ['commonName', 'dnsNames', 'uris', 'emailAddresses', 'ipAddresses', 'otherNames', 'literalSubject'];

export default defineCheck({
  id: 'certificate-required-fields',
  summary: 'A Certificate says which Secret, issuer and names it is about.',
  rows: [],
  sources: ['cert-manager v1.21.2 internal/apis/certmanager/validation/certificate.go'],
  reads: [CERTIFICATE],
  messages: {
    AH406: {
      severity: 'error',
      hop: 'certificate',
      what: 'secretName is "{value}"',
      why: 'the webhook of cert-manager refuses a Certificate without the name of a Secret: lowercase letters, digits, "-" and "."',
      fix: 'Set secretName to the name of the Secret to be made, the one that the Gateway names.',
    },
    AH407: {
      severity: 'error',
      hop: 'certificate',
      what: 'issuerRef names no issuer',
      why: 'the webhook of cert-manager refuses a Certificate whose issuerRef has no name',
      fix: 'Set issuerRef.name, and issuerRef.kind unless it is an Issuer of the same namespace.',
    },
    AH408: {
      severity: 'error',
      hop: 'certificate',
      what: 'issuerRef.kind "{kind}" is none of cert-manager',
      why: 'the webhook refuses it: in group cert-manager.io there are Issuer and ClusterIssuer alone',
      fix: 'Set the kind to Issuer or ClusterIssuer, or issuerRef.group to the group of the other controller.',
    },
    AH409: {
      severity: 'error',
      hop: 'certificate',
      what: 'the Certificate is for no name at all',
      why: 'the webhook of cert-manager refuses a Certificate without any of dnsNames, commonName, ipAddresses, uris and emailAddresses',
      fix: 'List the hosts in dnsNames.',
    },
  },
  run(graph, report) {
    const mayBeCompleted = certificatesMayBeCompleted(graph);
    for (const certificate of graph.own(CERTIFICATE)) {
      const spec = certificate.get('spec');
      const [secret, issuer] = [spec.get('secretName'), spec.get('issuerRef')];
      // Without both it is a patch, or something fills it in.
      if (spec.isUnknown || (!secret.isSet && !issuer.isSet)) continue;
      if (!isName(secret) && !(mayBeCompleted && !secret.isSet))
        report('AH406', secret, { value: String(secret.value ?? '') });
      if (isEmpty(issuer.get('name')) && !issuer.isUnknown) {
        if (!mayBeCompleted) report('AH407', issuer.get('name'), {});
      } else if (!isOwnKind(issuer)) report('AH408', issuer.get('kind'), { kind: String(issuer.get('kind').value) });
      if (NAME_FIELDS.every((key) => isEmpty(spec.get(key)))) report('AH409', spec.get('dnsNames'), {});
    }
  },
});

function isEmpty(field: Field): boolean {
  return !field.isSet || field.value === '' || (Array.isArray(field.value) && field.value.length === 0);
}

/** Upstream: k8s.io/apimachinery NameIsDNSSubdomain. */
function isName(field: Field): boolean {
  if (field.isUnknown) return true;
  const text = field.text() ?? '';
  return text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

function isOwnKind(issuer: Field): boolean {
  const [group, kind] = [issuer.get('group'), issuer.get('kind')];
  const isOwnGroup = !group.isSet || group.text() === '' || group.text() === 'cert-manager.io';
  return !isOwnGroup || !kind.isSet || kind.isUnknown || ['', 'Issuer', 'ClusterIssuer'].includes(kind.text() ?? '');
}

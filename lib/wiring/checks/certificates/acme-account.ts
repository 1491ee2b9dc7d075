import { defineCheck } from '../../define-check';
import { acmeOf, isLetsEncrypt, ownIssuers } from '../../graph/cert-manager/issuers';
import { CLUSTER_ISSUER, ISSUER } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** Upstream: https://letsencrypt.org/docs/acme-protocol-updates/ and https://letsencrypt.org/docs/staging-environment/ */
const DIRECTORIES = [
  'https://acme-v02.api.letsencrypt.org/directory',
  'https://acme-staging-v02.api.letsencrypt.org/directory',
];

export default defineCheck({
  id: 'acme-account',
  summary: 'An ACME issuer says where its server is, and where the key of its account is kept.',
  rows: [],
  sources: [
    'cert-manager v1.21.2 internal/apis/certmanager/validation/issuer.go ValidateACMEIssuerConfig',
    'https://letsencrypt.org/docs/staging-environment/',
  ],
  reads: [CLUSTER_ISSUER, ISSUER],
  messages: {
    AH421: {
      severity: 'error',
      hop: 'certificate',
      what: '{field} is missing',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Set acme.server to the URL of the directory, acme.privateKeySecretRef.name to a Secret that cert-manager may make, and with externalAccountBinding its keyID and keySecretRef.',
    },
    AH422: {
      severity: 'error',
      hop: 'certificate',
      what: 'server "{server}" is no directory of Let\'s Encrypt',
      why: 'the account cannot be registered, and the issuer is never ready',
      fix: 'Use "https://acme-v02.api.letsencrypt.org/directory", or "https://acme-staging-v02.api.letsencrypt.org/directory" to try things out.',
    },
    AH423: {
      severity: 'warning',
      hop: 'certificate',
      what: 'server "{server}" is no https URL',
      why: 'ACME runs over HTTPS alone (RFC 8555 section 6.1), so the account is not registered',
      fix: 'Use the https URL of the directory.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const acme = acmeOf(issuer);
      // Without both it is a patch.
      const isPatch = !acme?.get('server').isSet && !acme?.get('privateKeySecretRef').isSet;
      if (!acme || acme.isUnknown || isPatch) continue;
      for (const field of required(acme).filter(isEmpty))
        report('AH421', field, { field: field.path().slice('spec.'.length) });
      const server = acme.get('server').text()?.trim();
      if (!server) continue;
      if (!isLetsEncrypt(issuer)) {
        if (!server.startsWith('https://')) report('AH423', acme.get('server'), { server });
      } else if (!DIRECTORIES.includes(server)) report('AH422', acme.get('server'), { server });
    }
  },
});

function required(acme: Field): Field[] {
  const binding = acme.get('externalAccountBinding');
  const ofBinding = [binding.get('keyID'), binding.get('keySecretRef', 'name'), binding.get('keySecretRef', 'key')];
  return [acme.get('server'), acme.get('privateKeySecretRef', 'name'), ...(binding.isSet ? ofBinding : [])];
}

function isEmpty(field: Field): boolean {
  return !field.isSet || field.value === '';
}

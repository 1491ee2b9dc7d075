import { defineCheck } from '../../define-check';
import { acmeOf, isLetsEncrypt, ownIssuers } from '../../graph/cert-manager/issuers';
import { isInDomain } from '../../graph/hosts';
import { CLUSTER_ISSUER, ISSUER } from '../../graph/kinds';

/** Upstream: https://cert-manager.io/docs/configuration/acme/ and boulder's policy of forbidden domains. */
const FORBIDDEN = ['example.com', 'example.org', 'example.net'];

export default defineCheck({
  id: 'acme-email',
  summary: "The e-mail address of a Let's Encrypt account is not that of an example.",
  rows: [57],
  sources: ['https://cert-manager.io/docs/configuration/acme/#creating-a-basic-acme-issuer'],
  reads: [CLUSTER_ISSUER, ISSUER],
  messages: {
    AH424: {
      severity: 'warning',
      hop: 'certificate',
      what: 'email "{email}" is in a domain of examples',
      why: "Let's Encrypt refuses such an address (invalidContact: contact email has forbidden domain), so the issuer is never ready",
      fix: 'Use an address of your own, or leave email out: none is needed.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const email = acmeOf(issuer)?.get('email');
      const domain = email?.text()?.trim().split('@').at(-1);
      if (!email || !domain || !isLetsEncrypt(issuer)) continue;
      if (FORBIDDEN.some((forbidden) => isInDomain(domain, forbidden)))
        report('AH424', email, { email: String(email.value) });
    }
  },
});

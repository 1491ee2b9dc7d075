import { defineCheck } from '../../define-check';
import type { CertificateRequest } from '../../graph/cert-manager/certificate-request';
import { certificates } from '../../graph/cert-manager/certificates';
import { isStaging, issuerOf, ownIssuers } from '../../graph/cert-manager/issuers';
import type { Graph } from '../../graph/graph';
import { certificateNameCovers, hostWithin } from '../../graph/hosts';
import { serversWithCredential } from '../../graph/istio/server-hosts';
import {
  CERTIFICATE,
  CLUSTER_ISSUER,
  GATEWAY,
  INGRESS,
  ISSUER,
  KUBERNETES_GATEWAY,
  NAMESPACE,
} from '../../graph/kinds';
import { once } from '../../graph/once';
import type { Resource } from '../../graph/resource';

const ENVIRONMENT = /(^|[/.-])(env|environment|stage|tier)$/i;
const PRODUCTION = /^prod(uction)?$/i;
const PRODUCTION_NAME = /(^|[-.])(prod|production)([-.]|$)/i;

export default defineCheck({
  id: 'staging-in-production',
  summary: "What is for production does not get a certificate of Let's Encrypt's staging environment.",
  rows: [60],
  sources: ['https://letsencrypt.org/docs/staging-environment/'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, GATEWAY, INGRESS, ISSUER, KUBERNETES_GATEWAY, NAMESPACE],
  messages: {
    AH439: {
      severity: 'warning',
      hop: 'certificate',
      what: 'name "{name}" is for production{by}, and {issuer} is of the staging environment',
      why: 'browsers do not trust the certificates of staging',
      fix: 'Name an issuer whose server is https://acme-v02.api.letsencrypt.org/directory.',
    },
    AH440: {
      severity: 'warning',
      hop: 'certificate',
      what: 'the issuer is called "{name}", and its server is of the staging environment',
      why: 'browsers do not trust the certificates of staging',
      fix: 'Set server to https://acme-v02.api.letsencrypt.org/directory, or call the issuer staging.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const field = issuer.get('spec', 'acme', 'server');
      if (isStaging(issuer) && PRODUCTION_NAME.test(issuer.name)) report('AH440', field, { name: issuer.name });
    }
    for (const certificate of certificates(graph)) {
      const issuer = issuerOf(graph, certificate);
      if (!issuer || !isStaging(issuer)) continue;
      const by = objectsAround(graph, certificate).find(saysProduction);
      for (const { name } of certificate.dnsNames) {
        const isDeclared = (graph.facts.productionHosts ?? []).some(
          (host) => hostWithin(name, host) || certificateNameCovers(name, host),
        );
        if (!isDeclared && !by) continue;
        const said = by && !isDeclared ? ` by ${by}` : '';
        report(
          'AH439',
          certificate.issuerField,
          { name, by: said, issuer: `${issuer}` },
          { host: name, related: [issuer] },
        );
      }
    }
  },
});

/** What may declare a certificate to be for production: itself, its namespace, the Gateways that serve it. */
function objectsAround(graph: Graph, { resource, namespace, secretName }: CertificateRequest): Resource[] {
  const own = graph.find(NAMESPACE, '', namespace);
  const gateways = serversWithCredential(graph, secretName ?? '').map(({ gateway }) => gateway);
  return [resource, ...(own ? [own] : []), ...gateways];
}

const saysProduction = once((resource: Resource): boolean => {
  const metadata = resource.get('metadata');
  const texts = [...metadata.get('labels').labels(), ...metadata.get('annotations').labels()];
  return texts.some(([key, value]) => PRODUCTION.test(value) && ENVIRONMENT.test(key));
});

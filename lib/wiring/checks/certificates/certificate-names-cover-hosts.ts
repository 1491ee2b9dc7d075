import { defineCheck } from '../../define-check';
import type { CertificateRequest } from '../../graph/cert-manager/certificate-request';
import { certificatesCovering, certificatesFor, namesText } from '../../graph/cert-manager/certificates';
import { servedHosts } from '../../graph/cert-manager/certified-hosts';
import type { Graph } from '../../graph/graph';
import { certificateNameCovers, hostsOverlap } from '../../graph/hosts';
import { credentialsOf, podNamespacesOf } from '../../graph/istio/credentials';
import { allServers, type GatewayServer, terminatesTls } from '../../graph/istio/gateways';
import {
  CERTIFICATE,
  GATEWAY,
  INGRESS,
  KUBERNETES_GATEWAY,
  NAMESPACE,
  SECRET,
  SERVICE,
  SERVICE_ENTRY,
  VIRTUAL_SERVICE,
} from '../../graph/kinds';
import { secretMakers } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'certificate-names-cover-hosts',
  summary: 'A certificate covers every host that a gateway serves with it.',
  rows: [7],
  sources: ['https://istio.io/latest/docs/ops/integrations/certmanager/', 'RFC 6125 section 6.4.3'],
  reads: [
    CERTIFICATE,
    GATEWAY,
    INGRESS,
    KUBERNETES_GATEWAY,
    NAMESPACE,
    SECRET,
    SERVICE,
    SERVICE_ENTRY,
    VIRTUAL_SERVICE,
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH401: {
      severity: 'error',
      hop: 'certificate',
      what: 'the certificate in "{secret}" is for {names}, which does not cover host "{host}" of {gateway}',
      why: 'browsers refuse a certificate of other names: a wildcard stands for one label alone, and not for the domain itself',
      fix: 'Add "{host}" to dnsNames, or name the Secret of another certificate in the Gateway.{suggestion}',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const server of allServers(graph)) {
      const certificates = terminatesTls(server) ? certificatesOf(graph, server) : [];
      const [certificate] = certificates;
      if (certificate === undefined || certificates.some((one) => one.hasUnknownNames)) continue;
      for (const { host, by } of servedHosts(graph, server)) {
        const key = `${certificate.resource} ${host}`;
        if (certificates.some((one) => covers(one, host)) || told.has(key)) continue;
        told.add(key);
        const values = {
          secret: certificate.secretName ?? '',
          names: namesText(certificate),
          host,
          gateway: `${server.gateway}`,
        };
        const [better] = certificatesCovering(graph, certificate.namespace, host);
        const suggestion = better?.secretName ? ` Secret "${better.secretName}" is for it.` : '';
        const at = better ? server.field.get('tls', 'credentialName') : fieldOfNames(certificate);
        const related = [better ? certificate.resource : server.gateway, ...(better ? [better.resource] : []), ...by];
        report('AH401', at, { ...values, suggestion }, { host, related });
      }
    }
  },
});

/** Certificates of the Secrets that a server is given; where its pods are not known, those beside the Gateway. */
function certificatesOf(graph: Graph, server: GatewayServer): CertificateRequest[] {
  const pods = podNamespacesOf(graph, server);
  const namespaces = pods.length > 0 ? pods : [server.gateway.namespace];
  return credentialsOf(server).flatMap(({ name }) =>
    namespaces.flatMap((namespace) => {
      const own = certificatesFor(graph, namespace, name);
      return own.length > 0 ? own : copiedCertificates(graph, namespace, name);
    }),
  );
}

/** Certificates of other namespaces whose Secret a tool copies. */
function copiedCertificates(graph: Graph, namespace: string, name: string): readonly CertificateRequest[] {
  const makers = secretMakers(graph, namespace, name).makers.filter((maker) => maker.kind === CERTIFICATE);
  return makers.flatMap((maker) => certificatesFor(graph, maker.namespace, name));
}

/** For a wildcard host it is enough that some name is one of it: its single hosts are looked at one by one. */
function covers({ dnsNames, commonName }: CertificateRequest, host: string): boolean {
  const common = dnsNames.length === 0 ? commonName.text() : undefined;
  const names = [...dnsNames.map(({ name }) => name), ...(common === undefined ? [] : [common])];
  return names.some((name) => (host.startsWith('*') ? hostsOverlap(name, host) : certificateNameCovers(name, host)));
}

function fieldOfNames({ resource, dnsNames }: CertificateRequest) {
  return resource.kind === CERTIFICATE ? resource.get('spec', 'dnsNames') : (dnsNames[0]?.field ?? resource);
}

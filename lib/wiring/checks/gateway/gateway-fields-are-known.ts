import { defineCheck } from '../../define-check';
import { GATEWAY, KUBERNETES_GATEWAY } from '../../graph/kinds';
import { type Field, isMapping } from '../../graph/resource';
import { nearName } from '../../near-name';

/** Upstream: istio api kubernetes/customresourcedefinitions.gen.yaml. */
const SPEC = ['selector', 'servers'];
const SERVER = ['bind', 'defaultEndpoint', 'hosts', 'name', 'port', 'tls'];
const PORT = ['name', 'number', 'protocol', 'targetPort'];
const TLS = [
  'caCertCredentialName',
  'caCertificates',
  'caCrl',
  'cipherSuites',
  'credentialName',
  'credentialNames',
  'httpsRedirect',
  'insecureSkipVerify',
  'maxProtocolVersion',
  'minProtocolVersion',
  'mode',
  'privateKey',
  'serverCertificate',
  'subjectAltNames',
  'tlsCertificates',
  'verifyCertificateHash',
  'verifyCertificateSpki',
];
const OF_KUBERNETES = ['gatewayClassName', 'listeners'];

export default defineCheck({
  id: 'gateway-fields-are-known',
  summary: 'A Gateway has the fields of its API group alone.',
  rows: [],
  sources: [
    'istio api kubernetes/customresourcedefinitions.gen.yaml',
    'https://gateway-api.sigs.k8s.io/reference/spec/#gateway',
  ],
  reads: [GATEWAY, KUBERNETES_GATEWAY],
  messages: {
    AH257: {
      severity: 'error',
      hop: 'object',
      what: '"{key}" is no field of {place}',
      why: 'kubectl refuses the Gateway; clients that do not check have it dropped silently',
      fix: 'Use one of {known}.{near}',
    },
    AH258: {
      severity: 'error',
      hop: 'object',
      what: 'a Gateway of {group} has "{key}", a field of {other}',
      why: 'the two kinds of Gateway have the same name and different fields: this one is refused',
      fix: 'Set apiVersion to {wanted}, or write the fields of {group}.',
    },
    AH259: {
      severity: 'info',
      hop: 'gateway',
      what: 'the server has defaultEndpoint',
      why: 'gateways ignore it: only routes of VirtualServices tell them where requests go',
      fix: 'Take it out, and write a VirtualService.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of gateway.get('spec', 'servers').items()) {
        if (server.get('defaultEndpoint').isSet) report('AH259', server.get('defaultEndpoint'), {});
      }
      for (const [field, place, known] of placesOf(gateway.get('spec'))) {
        if (!isMapping(field.value) || Object.keys(field.value).every((key) => known.includes(key))) continue;
        for (const [key, value] of field.entries()) {
          if (known.includes(key) || /[${<]/.test(key)) continue;
          if (place === 'spec' && OF_KUBERNETES.includes(key)) {
            const group = 'networking.istio.io';
            report('AH258', value, { group, key, other: 'Gateway API', wanted: 'gateway.networking.k8s.io/v1' });
            continue;
          }
          const near = nearName(key, known);
          const question = near === undefined ? '' : ` Did you mean "${near}"?`;
          report('AH257', value, { key, place, known: known.join(', '), near: question });
        }
      }
    }
    for (const gateway of graph.own(KUBERNETES_GATEWAY)) {
      const key = SPEC.find((one) => gateway.get('spec', one).isSet);
      if (key === undefined) continue;
      const group = 'gateway.networking.k8s.io';
      report('AH258', gateway.get('spec', key), { group, key, other: 'Istio', wanted: 'networking.istio.io/v1' });
    }
  },
});

function placesOf(spec: Field): readonly (readonly [Field, string, readonly string[]])[] {
  const servers = spec.get('servers').items();
  return [
    [spec, 'spec', SPEC],
    ...servers.flatMap((server) => [
      [server, 'a server', SERVER] as const,
      [server.get('port'), "a server's port", PORT] as const,
      [server.get('tls'), "a server's tls", TLS] as const,
    ]),
  ];
}

import { defineCheck } from '../../define-check';
import { GATEWAY } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** Upstream: istio pkg/config/protocol/instance.go Parse, which ignores case. */
const PROTOCOLS = [
  'HTTP',
  'HTTPS',
  'HTTP2',
  'GRPC',
  'GRPC-WEB',
  'TLS',
  'TCP',
  'UDP',
  'HTTP_PROXY',
  'MONGO',
  'REDIS',
  'MYSQL',
];

export default defineCheck({
  id: 'server-is-whole',
  summary: 'Each server of a Gateway has hosts and a port with number, name and a protocol that Istio knows.',
  rows: [],
  sources: [
    'istio pkg/config/validation/validation.go validateServerPort',
    'istio api kubernetes/customresourcedefinitions.gen.yaml',
  ],
  reads: [GATEWAY],
  messages: {
    AH232: {
      severity: 'error',
      hop: 'object',
      what: 'the Gateway has no servers',
      why: "istiod's webhook refuses it: gateway must have at least one server",
      fix: 'Add a server with port, hosts and tls under spec.servers.',
    },
    AH233: {
      severity: 'error',
      hop: 'gateway',
      what: 'the server has no hosts',
      why: "istiod's webhook refuses the Gateway: server config must contain at least one host",
      fix: 'List the hosts, such as "apps/web.sample.com".',
    },
    AH234: {
      severity: 'error',
      hop: 'gateway',
      what: "the server's port has no {part}",
      why: 'the API server refuses the Gateway: number, name and protocol are required',
      fix: 'Write number, name and protocol under port.',
    },
    AH235: {
      severity: 'error',
      hop: 'gateway',
      what: 'port number {number} is none from 1 to 65535',
      why: 'the Gateway is refused when it is applied',
      fix: 'Use a number such as 443, without quotes.',
    },
    AH236: {
      severity: 'error',
      hop: 'gateway',
      what: 'protocol "{protocol}" is none that Istio knows',
      why: "istiod's webhook refuses the Gateway: invalid protocol",
      fix: 'Use one of {known}.',
    },
    AH237: {
      severity: 'error',
      hop: 'gateway',
      what: "targetPort is set on the server's port",
      why: "istiod's webhook refuses the Gateway: targetPort has no impact on Gateways",
      fix: "Take it out: the gateway's Service has the target port.",
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      const servers = gateway.get('spec', 'servers');
      if (servers.isUnknown) continue;
      if (servers.items().length === 0) report('AH232', servers, {});
      for (const server of servers.items()) {
        if (server.isUnknown) continue;
        const hosts = server.get('hosts');
        if (!hosts.isUnknown && hosts.items().length === 0) report('AH233', hosts, {});
        const port = server.get('port');
        if (port.isUnknown) continue;
        const part = ['number', 'name', 'protocol'].find((key) => isMissing(port.get(key)));
        if (part !== undefined) report('AH234', port.get(part), { part });
        const number = port.get('number');
        if (isBadNumber(number, server)) report('AH235', number, { number: JSON.stringify(number.value) });
        const protocol = port.get('protocol').text();
        if (protocol && !PROTOCOLS.includes(protocol.toUpperCase())) {
          report('AH236', port.get('protocol'), { protocol, known: PROTOCOLS.join(', ') });
        }
        if ((port.get('targetPort').number() ?? 0) > 0) report('AH237', port.get('targetPort'), {});
      }
    }
  },
});

function isMissing(field: Field): boolean {
  return !field.isSet || field.value === '';
}

/** A server on a Unix socket has no number. */
function isBadNumber(number: Field, server: Field): boolean {
  if (!number.isSet || number.isUnknown || server.get('bind').text()?.startsWith('unix://')) return false;
  const value = number.number();
  return value === undefined || !Number.isInteger(value) || value < 1 || value > 65535;
}

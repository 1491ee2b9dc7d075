import { defineCheck } from '../../define-check';
import { SERVICE } from '../../graph/kinds';
import { ownLoadBalancers } from '../../graph/load-balancer/listeners';
import {
  awsAnnotation,
  awsList,
  isAws,
  type Listener,
  type LoadBalancer,
} from '../../graph/load-balancer/load-balancers';
import type { Field } from '../../graph/resource';

export default defineCheck({
  id: 'load-balancer-tls-ports',
  summary: 'The ports of a load balancer on which TLS ends are listed, and are ports of the Service.',
  rows: [88, 89],
  sources: [
    'aws-load-balancer-controller v3 pkg/service/model_build_listener.go validateTLSPortsSet, buildListenerSpec',
    'aws-load-balancer-controller#3067',
  ],
  reads: [SERVICE],
  messages: {
    AH701: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'ssl-ports "{port}" is no port of the Service',
      why: 'the AWS Load Balancer Controller refuses the Service, "Unused port in ssl-ports annotation": the load balancer is not made or stays as it is',
      fix: 'List ports by number or name, with commas: {ports}.',
    },
    AH702: {
      severity: 'warning',
      hop: 'load-balancer',
      what: 'ssl-cert without ssl-ports',
      why: 'TLS ends at every port, at {port} too: plain requests to it fail, and so do redirects and health checks by it',
      fix: 'Add the annotation aws-load-balancer-ssl-ports with the ports for https, such as "{wanted}".',
    },
    AH703: {
      severity: 'warning',
      hop: 'load-balancer',
      what: 'ssl-ports "{ports}" without ssl-cert',
      why: 'without a certificate the load balancer ends no TLS: it passes the bytes on as they are',
      fix: 'Add the annotation aws-load-balancer-ssl-cert with the ARN of the certificate, or take ssl-ports away.',
    },
  },
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph).filter(isAws)) {
      const { service, listeners } = balancer;
      const [listed, certificate] = [awsAnnotation(service, 'ssl-ports'), awsAnnotation(service, 'ssl-cert')];
      const ports = listeners.map(({ port }) => port.name ?? String(port.port)).join(', ');
      const [unknown] = unknownPorts(balancer, listed);
      if (unknown !== undefined) {
        const severity = isStrict(balancer) ? ('error' as const) : ('unresolved' as const);
        report('AH701', listed, { port: unknown, ports }, { severity });
      } else if (certificate.isSet && !listed.isSet) {
        const plain = listeners.find(isPlain);
        const [wanted] = listeners.filter((one) => !isPlain(one));
        if (plain === undefined) continue;
        const values = { port: nameOf(plain), wanted: wanted === undefined ? 'https' : nameOf(wanted) };
        report('AH702', certificate, values, { severity: wanted === undefined ? 'warning' : 'error' });
      } else if (listed.text() !== undefined && !certificate.isSet) {
        report('AH703', listed, { ports: listed.text() as string });
      }
    }
  },
});

/** The in-tree controller passes over what it does not know, and takes `*` for all. */
function isStrict({ controller }: LoadBalancer): boolean {
  return controller === 'aws-load-balancer-controller' || controller === 'eks-auto-mode';
}

function unknownPorts(balancer: LoadBalancer, listed: Field): string[] {
  if (balancer.service.get('spec', 'ports').holdsUnknown() || listed.isUnknown) return [];
  const known = balancer.listeners.flatMap(({ port }) => [String(port.port), port.name]);
  const unknown = awsList(balancer.service, 'ssl-ports').filter((port) => !known.includes(port));
  return isStrict(balancer) ? unknown : unknown.filter((port) => port !== '*');
}

/** A port for requests without TLS: 80, Istio's health port, or one that says so by its name. */
function isPlain({ port }: Listener): boolean {
  if (port.port === 80 || port.port === 15021 || port.port === 8080) return true;
  return /^(http2?|status-port|tcp|health)$/.test(port.name ?? '');
}

function nameOf({ port }: Listener): string {
  return String(port.port ?? port.name);
}

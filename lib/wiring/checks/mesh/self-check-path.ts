import { defineCheck } from '../../define-check';
import { selfCheckNameservers } from '../../facts/cert-manager';
import { HTTP01_KINDS, namesThroughIstio, type ValidatedName } from '../../graph/cert-manager/http01';
import type { Graph } from '../../graph/graph';
import { isInDomain } from '../../graph/hosts';
import { SERVICE } from '../../graph/kinds';
import { servicesOfWorkload } from '../../graph/kubernetes/services';
import { awsList, loadBalancerOf } from '../../graph/load-balancer/load-balancers';
import type { Field, Resource } from '../../graph/resource';

export default defineCheck({
  id: 'self-check-path',
  summary: 'cert-manager reaches a challenge from within the cluster as the world does.',
  rows: [65, 117],
  sources: [
    'https://github.com/cert-manager/cert-manager/issues/466',
    'https://github.com/cert-manager/cert-manager/issues/3238',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html#loopback-timeout',
  ],
  reads: [...HTTP01_KINDS, SERVICE],
  messages: {
    AH516: {
      severity: 'warning',
      hop: 'challenge',
      what: 'host "{host}" is in private zone "{zone}" as well, and nothing tells cert-manager to ask public name servers',
      why: 'the self-check gets the private answer, or none, and the challenge stays pending',
      fix: 'Start cert-manager with --acme-http01-solver-nameservers=1.1.1.1:53,8.8.8.8:53.',
    },
    AH517: {
      severity: 'warning',
      hop: 'challenge',
      what: 'the load balancer keeps client addresses (preserve_client_ip.enabled=true)',
      why: 'a connection from a pod through the load balancer back to its own node is dropped, so the self-check times out where cert-manager and the gateway share a node',
      fix: 'Set preserve_client_ip.enabled=false with targets by IP, and PROXY protocol to learn the addresses of clients.',
    },
    AH522: {
      severity: 'warning',
      hop: 'challenge',
      what: 'the load balancer speaks PROXY protocol, and its status shows an address and no hostname',
      why: 'connections from within the cluster take a short cut to the gateway, without PROXY protocol: the gateway closes them, and the self-check fails',
      fix: 'Let the status show a hostname, by the annotation of the cloud for it.',
    },
  },
  run(graph, report) {
    const told = new Set<Resource>();
    const nameservers = selfCheckNameservers(graph);
    for (const validated of namesThroughIstio(graph)) {
      const { name: host, field, certificate } = validated;
      const zone = privateZoneOver(graph, host);
      if (zone && !nameservers) report('AH516', field, { host, zone }, { host, related: [validated.issuer] });
      for (const service of balancersKeepingAddresses(graph, validated)) {
        if (told.has(service)) continue;
        told.add(service);
        const at = service.annotation('service.beta.kubernetes.io/aws-load-balancer-target-group-attributes');
        report('AH517', at, {}, { host, related: [certificate.resource] });
      }
      for (const at of shortcuts(graph, validated)) {
        if (told.has(at.resource)) continue;
        told.add(at.resource);
        report('AH522', at, {}, { host, related: [certificate.resource] });
      }
    }
  },
});

/** The private zone of a name that is in a public one too. */
function privateZoneOver({ facts }: Graph, host: string): string | undefined {
  const zones = (facts.zones ?? []).filter((zone) => isInDomain(host, zone.name));
  const isPublic = zones.some(({ visibility }) => visibility === 'public');
  return isPublic ? zones.find(({ visibility }) => visibility === 'private')?.name : undefined;
}

function balancersKeepingAddresses(graph: Graph, { workloads }: ValidatedName): Resource[] {
  return workloads
    .flatMap((workload) => servicesOfWorkload(graph, workload))
    .filter((service) => loadBalancerOf(graph, service) !== undefined)
    .filter((service) => awsList(service, 'target-group-attributes').includes('preserve_client_ip.enabled=true'));
}

/** Annotations for PROXY protocol, and those that put a hostname into the status, by cloud. */
const PROXY_PROTOCOL: readonly (readonly [string, string])[] = [
  ['load-balancer.hetzner.cloud/uses-proxyprotocol', 'load-balancer.hetzner.cloud/hostname'],
  [
    'service.beta.kubernetes.io/do-loadbalancer-enable-proxy-protocol',
    'service.beta.kubernetes.io/do-loadbalancer-hostname',
  ],
  ['loadbalancer.openstack.org/proxy-protocol', 'loadbalancer.openstack.org/load-balancer-address'],
  [
    'service.beta.kubernetes.io/scw-loadbalancer-proxy-protocol-v2',
    'service.beta.kubernetes.io/scw-loadbalancer-use-hostname',
  ],
];

/** kube-proxy answers for an address in the status itself. Upstream: https://github.com/kubernetes/kubernetes/issues/66607 */
function shortcuts(graph: Graph, { workloads }: ValidatedName): Field[] {
  return workloads
    .flatMap((workload) => servicesOfWorkload(graph, workload))
    .flatMap((service) =>
      PROXY_PROTOCOL.flatMap(([proxy, hostname]) => {
        const field = service.annotation(proxy);
        return field.text() === 'true' && !service.annotation(hostname).isSet ? [field] : [];
      }),
    );
}

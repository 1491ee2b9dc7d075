import { defineCheck } from '../../define-check';
import {
  type ExternalDns,
  externalDnsInstances,
  flagValue,
  placeOf,
  RECORD_KINDS,
  recordsFor,
  targetsOf,
} from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { serversOf } from '../../graph/istio/gateways';
import { GATEWAY } from '../../graph/kinds';
import { loadBalancerOf, type Scheme } from '../../graph/load-balancer/load-balancers';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'dns-zone-visibility',
  summary: 'Public zones hold the addresses of internet-facing load balancers, private zones those of internal ones.',
  rows: [85],
  sources: [
    'external-dns docs/tutorials/aws.md, --aws-zone-type',
    'external-dns docs/tutorials/public-private-route53.md',
  ],
  reads: RECORD_KINDS,
  messages: {
    AH628: {
      severity: 'warning',
      hop: 'record',
      what: '--aws-zone-type={type}, and the load balancer of {gateway} is {scheme}',
      why: '"{host}" {consequence}',
      fix: 'Let an instance for {wanted} zones take the Gateway, or change the scheme of {service}.',
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      const type = flagValue(instance, 'aws-zone-type');
      if (flagValue(instance, 'provider') !== 'aws' || (type !== 'public' && type !== 'private')) continue;
      for (const gateway of graph.all(GATEWAY)) {
        const service = odds(graph, instance, gateway, type);
        const host = service && hostOf(graph, instance, gateway);
        if (service === undefined || host === undefined) continue;
        const values = { type, gateway: `${gateway}`, host, service: `${service}`, ...WORDS[type] };
        report('AH628', placeOf(instance, 'aws-zone-type'), values, { host, related: [service, gateway] });
        break;
      }
    }
  },
});

const WORDS = {
  public: {
    scheme: 'internal',
    wanted: 'private',
    consequence: 'resolves to private addresses everywhere, which only the VPC reaches',
  },
  private: {
    scheme: 'internet-facing',
    wanted: 'public',
    consequence: 'is known within the VPC alone: outside there is no such host',
  },
} as const;

const FITTING: Readonly<Record<'public' | 'private', Scheme>> = { public: 'internet-facing', private: 'internal' };

/** A load balancer of a Gateway that does not go with the zones; one without a word of its scheme is another check's. */
function odds(
  graph: Graph,
  instance: ExternalDns,
  gateway: Resource,
  type: 'public' | 'private',
): Resource | undefined {
  return targetsOf(graph, instance, gateway).services.find((service) => {
    const balancer = loadBalancerOf(graph, service);
    return balancer?.schemeField !== undefined && balancer.scheme !== undefined && balancer.scheme !== FITTING[type];
  });
}

/** A host of a Gateway that this instance alone makes a record of: another one may write the other zone. */
function hostOf(graph: Graph, instance: ExternalDns, gateway: Resource): string | undefined {
  const hosts = serversOf(graph, gateway).flatMap((server) => server.hosts.map(({ host }) => host));
  return hosts.find((host) => {
    const records = recordsFor(graph, host).filter(({ name }) => name === host.toLowerCase());
    return records.length > 0 && records.every(({ answer }) => answer.instance === instance);
  });
}

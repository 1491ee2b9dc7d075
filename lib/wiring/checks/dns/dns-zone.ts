import { defineCheck } from '../../define-check';
import type { ZoneFacts } from '../../facts/facts';
import {
  domainsOf,
  type ExternalDns,
  externalDnsInstances,
  flagsNamed,
  flagValue,
  isOn,
} from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { isInDomain } from '../../graph/hosts';
import { allServers } from '../../graph/istio/gateways';
import { GATEWAY } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Field } from '../../graph/resource';

export default defineCheck({
  id: 'dns-zone',
  summary: 'A domain filter of external-dns holds a zone, and not only a part of one.',
  rows: [71],
  sources: [
    'external-dns v0.22.0 provider/aws/aws.go zones, provider/google/google.go Zones, endpoint/domain_filter.go MatchParent',
  ],
  reads: [GATEWAY, ...WORKLOAD_KINDS],
  messages: {
    AH605: {
      severity: 'error',
      hop: 'record',
      what: '--domain-filter "{domain}" is narrower than hosted zone "{zone}"',
      why: 'external-dns skips a zone whose name is not within its filter, so that no record is made in it',
      fix: 'Filter for "{zone}", or, on AWS, add --aws-zone-match-parent (external-dns 0.14.1 and later).',
    },
    AH606: {
      severity: 'warning',
      hop: 'record',
      what: '--domain-filter "{domain}" is a host, and hardly a hosted zone',
      why: 'external-dns skips a zone whose name is not within its filter: where the zone is the domain above, no record is made',
      fix: "Filter for the hosted zone's name, or add --aws-zone-match-parent (external-dns 0.14.1 and later).",
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      if (!filtersZones(instance)) continue;
      if (flagsNamed(instance, 'regex-domain-filter').length > 0) continue;
      for (const { domain, field } of filtersOf(instance)) {
        const zones = zonesOf(graph, instance);
        const zone = zones?.find(({ name }) => isInDomain(domain, name));
        if (zones === undefined) {
          if (isHost(graph, domain)) report('AH606', field, { domain }, { host: domain });
          else if (domain.split('.').length > 2) report.notDecided('AH605', field, 'zones');
        } else if (zone !== undefined && !zones.some(({ name }) => isInDomain(name, domain))) {
          report('AH605', field, { domain, zone: zone.name });
        }
      }
    }
  },
});

/** Providers that pass over a zone whose name the filter does not hold; that of AWS may be told to match the parent. */
const FILTERING = [
  'aws',
  'google',
  'azure',
  'azure-dns',
  'azure-private-dns',
  'cloudflare',
  'ovh',
  'scaleway',
  'linode',
  'civo',
];

function filtersZones(instance: ExternalDns): boolean {
  const isKept = isOn(instance, 'aws-zone-match-parent') === false;
  return isKept && FILTERING.includes(flagValue(instance, 'provider') ?? '');
}

/** Filters of which a zone may be the domain above; one that begins with a dot is for subdomains alone. */
function filtersOf(instance: ExternalDns): { domain: string; field: Field }[] {
  const known = new Set(domainsOf(instance, 'domain-filter'));
  return flagsNamed(instance, 'domain-filter').flatMap(({ value, field }) => {
    const domain = value?.trim().toLowerCase().replace(/\.$/, '') ?? '';
    return known.has(domain) && !domain.startsWith('.') ? [{ domain, field }] : [];
  });
}

/** The zones that an instance may write, where they are told. */
function zonesOf({ facts }: Graph, instance: ExternalDns): readonly ZoneFacts[] | undefined {
  const type = flagValue(instance, 'aws-zone-type') || flagValue(instance, 'google-zone-visibility');
  return facts.zones?.filter(({ visibility }) => type === '' || type === undefined || visibility === type);
}

/** Whether a Gateway has the very name as a host, with at least two labels above it. */
function isHost(graph: Graph, domain: string): boolean {
  const hosts = graph.memo(
    'hosts of servers',
    () => new Set(allServers(graph).flatMap((one) => one.hosts.map(({ host }) => host))),
  );
  return domain.split('.').length > 2 && hosts.has(domain);
}

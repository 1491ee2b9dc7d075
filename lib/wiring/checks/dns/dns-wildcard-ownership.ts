import { defineCheck } from '../../define-check';
import {
  domainMatches,
  type ExternalDns,
  externalDnsInstances,
  flagsNamed,
  flagValue,
  namesFrom,
  placeOf,
  RECORD_KINDS,
  refusalOf,
  SOURCE_KINDS,
} from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';

/** Providers that refuse an asterisk in the name of a TXT record, as people report; Route 53 takes it. */
const REFUSING = ['azure', 'azure-dns', 'azure-private-dns', 'pdns', 'dyn'];

export default defineCheck({
  id: 'dns-wildcard-ownership',
  summary: 'The ownership record of a wildcard host bears no asterisk where the provider refuses it.',
  rows: [84],
  sources: ['external-dns v0.22.0 registry/mapper/mapper.go', 'external-dns#2922', 'external-dns#3028'],
  reads: RECORD_KINDS,
  messages: {
    AH620: {
      severity: 'warning',
      hop: 'record',
      what: 'no --txt-wildcard-replacement with provider {provider}, and wildcard host "{host}"',
      why: 'the ownership record has the asterisk in its name, which the provider may refuse, and then external-dns does not own the record',
      fix: 'Add --txt-wildcard-replacement=any-word, before the first record is written.',
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      const provider = flagValue(instance, 'provider') ?? '';
      const isTxt = ['', 'txt'].includes(flagValue(instance, 'registry') ?? 'unknown');
      if (!REFUSING.includes(provider) || !isTxt || !instance.flags.areAllKnown) continue;
      if (flagsNamed(instance, 'txt-wildcard-replacement').length > 0) continue;
      const wildcard = wildcardOf(graph, instance);
      if (wildcard === undefined) continue;
      const { host, source } = wildcard;
      report('AH620', placeOf(instance, 'provider'), { provider, host }, { host, related: [source] });
    }
  },
});

/** A wildcard name that an instance makes a record of. */
function wildcardOf(graph: Graph, instance: ExternalDns) {
  for (const source of graph.all(...SOURCE_KINDS)) {
    const host = namesFrom(instance, source).find((name) => name.startsWith('*.'));
    if (host === undefined || refusalOf(instance, source) !== undefined) continue;
    if (domainMatches(instance, host) === true) return { host, source };
  }
  return undefined;
}

import { defineCheck } from '../../define-check';
import {
  choosesObjects,
  domainFilterText,
  type ExternalDns,
  flagsNamed,
  hostsLeftOut,
  MISSING_RECORD_KINDS,
  placeOf,
} from '../../graph/external-dns';

const FLAGS = ['regex-domain-filter', 'regex-domain-exclusion', 'domain-filter', 'exclude-domains'];

export default defineCheck({
  id: 'dns-domain-filter-fits',
  summary: 'The domain filters of external-dns hold the hosts of the objects that it takes.',
  rows: [70],
  sources: ['external-dns v0.22.0 endpoint/domain_filter.go, plan/plan.go filterRecordsForPlan'],
  reads: MISSING_RECORD_KINDS,
  messages: {
    AH604: {
      severity: 'unresolved',
      hop: 'record',
      what: '"{filter}" holds no host of the objects that external-dns takes, such as "{host}" of {object}',
      why: 'external-dns leaves out every name in silence and makes no record at all',
      fix: 'Filter for the zone of the hosts; each domain needs a --domain-filter of its own, since a comma separates nothing.',
    },
    AH631: {
      severity: 'unresolved',
      hop: 'record',
      what: '"{filter}" leaves out "{host}" of {object} and other names beside it',
      why: 'external-dns makes no record of these names, and passes over a zone whose name is not within its filter',
      fix: 'Filter for the zone of the hosts: --domain-filter={zone}.',
    },
  },
  run(graph, report) {
    const said = new Set<ExternalDns>();
    for (const { instance, host, asker, extent, zone } of hostsLeftOut(graph)) {
      if (extent === 'one' || said.has(instance)) continue;
      said.add(instance);
      const at = placeOf(instance, FLAGS.find((flag) => flagsNamed(instance, flag).length > 0) ?? 'domain-filter');
      const values = { filter: domainFilterText(instance), host, object: `${asker.source}` };
      const wire = { host, related: [asker.source] };
      if (extent === 'beside') report('AH631', at, { ...values, zone: zone ?? '' }, wire);
      else report('AH604', at, values, { ...wire, severity: choosesObjects(instance) ? 'error' : 'unresolved' });
    }
  },
});

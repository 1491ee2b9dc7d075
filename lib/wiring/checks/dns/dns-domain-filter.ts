import { defineCheck } from '../../define-check';
import { domainFilterText, domainsOf, hostsLeftOut, MISSING_RECORD_KINDS } from '../../graph/external-dns';
import { didYouMean } from '../../near-name';

export default defineCheck({
  id: 'dns-domain-filter',
  summary: 'A host of an object that external-dns takes is within one of its domain filters.',
  rows: [70],
  sources: ['external-dns v0.22.0 endpoint/domain_filter.go, plan/plan.go filterRecordsForPlan'],
  reads: MISSING_RECORD_KINDS,
  messages: {
    AH603: {
      severity: 'unresolved',
      hop: 'record',
      what: 'host "{host}" is outside of "{filter}" of {instance}',
      why: 'external-dns leaves the name out in silence, and nobody else in these manifests makes its record',
      fix: 'Use a host within the filter, or add a --domain-filter for its zone.{near}',
    },
  },
  run(graph, report) {
    for (const { instance, host, asker, extent } of hostsLeftOut(graph)) {
      if (extent !== 'one') continue;
      const { resource } = instance.workload;
      const near = didYouMean(host.slice(host.indexOf('.') + 1), domainsOf(instance, 'domain-filter'));
      const values = { host, filter: domainFilterText(instance), instance: `${resource}`, near };
      report('AH603', asker.field, values, { host, related: [resource] });
    }
  },
});

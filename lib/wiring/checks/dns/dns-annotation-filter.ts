import { defineCheck } from '../../define-check';
import {
  type FilterMiss,
  filterMiss,
  MISSING_RECORD_KINDS,
  type Missing,
  missingRecords,
  placeOf,
  takesNothing,
} from '../../graph/external-dns';

const FLAGS = ['annotation-filter', 'label-filter'] as const;

export default defineCheck({
  id: 'dns-annotation-filter',
  summary: 'What declares a host in the domain of external-dns meets its annotation and label filters.',
  rows: [69],
  sources: ['external-dns v0.22.0 source/istio_gateway.go, source/informers/indexers.go'],
  reads: MISSING_RECORD_KINDS,
  messages: {
    AH601: {
      severity: 'unresolved',
      hop: 'record',
      what: '{found} does not meet "{filter}" of {instance}',
      why: 'no external-dns of these manifests takes the object: "{host}" gets no record, and no log line says so',
      fix: 'Give it {wanted}; where the record is made elsewhere, say so with the annotation "external-dns.kubernetes.io/controller: none".',
    },
    AH602: {
      severity: 'unresolved',
      hop: 'record',
      what: '"{filter}" is met by no object; {object} has {found}',
      why: 'this external-dns takes nothing: "{host}" gets no record, and no log line says so',
      fix: 'Filter for what the objects have, or give them {wanted}.',
    },
  },
  run(graph, report) {
    const said = new Set<object>();
    for (const missing of missingRecords(graph)) {
      const misses = missesOf(missing);
      const miss = misses.find(({ distance }) => distance === 'near key') ?? misses.find(isNear) ?? misses[0];
      if (miss === undefined || misses.some(({ distance }) => distance === 'meant')) continue;
      const { filter, found, wanted, distance, at, asker } = miss;
      const { instance } = asker.answer;
      const { host } = missing;
      const isVoid = (distance === 'near' || distance === 'other') && takesNothing(graph, instance);
      const [culprit, other] = isVoid ? [instance, asker.source] : [asker.source, instance.workload.resource];
      if (said.has(culprit)) continue;
      said.add(culprit);
      const severity = isNear(miss) ? ('error' as const) : ('unresolved' as const);
      const wire = { host, related: [other], severity };
      if (isVoid) {
        report(
          'AH602',
          placeOf(instance, flagOf(missing)),
          { filter, found, wanted, host, object: `${asker.source}` },
          wire,
        );
      } else {
        report('AH601', at, { found, filter, instance: `${instance.workload.resource}`, host, wanted }, wire);
      }
    }
  },
});

function isNear({ distance }: FilterMiss): boolean {
  return distance === 'near' || distance === 'near key';
}

function missesOf(missing: Missing): FilterMiss[] {
  const flag = FLAGS.find((one) => one === missing.reason);
  return flag === undefined ? [] : missing.askers.flatMap((asker) => filterMiss(asker, flag) ?? []);
}

function flagOf({ reason }: Missing): string {
  return reason;
}

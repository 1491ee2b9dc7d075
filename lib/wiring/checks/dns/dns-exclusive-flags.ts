import { defineCheck } from '../../define-check';
import { externalDnsInstances, flagsNamed } from '../../graph/external-dns';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'dns-exclusive-flags',
  summary: 'external-dns is given a prefix or a suffix for its ownership records, and its annotation prefix is whole.',
  rows: [78, 79],
  sources: ['external-dns v0.22.0 pkg/apis/externaldns/validation/validation.go ValidateConfig'],
  reads: WORKLOAD_KINDS,
  messages: {
    AH614: {
      severity: 'error',
      hop: 'record',
      what: '--txt-prefix "{prefix}" and --txt-suffix "{suffix}" are given together',
      why: 'external-dns exits at start, "txt-prefix and txt-suffix are mutual exclusive": no record is made or changed',
      fix: 'Keep the one that the present ownership records were written with.',
    },
    AH615: {
      severity: 'error',
      hop: 'record',
      what: '--annotation-prefix "{prefix}" does not end with a slash',
      why: 'external-dns exits at start, "--annotation-prefix must end with \'/\'": no record is made or changed',
      fix: 'Write "{prefix}/".',
    },
  },
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      const [prefix] = flagsNamed(instance, 'txt-prefix').filter(({ value }) => value !== '');
      const [suffix] = flagsNamed(instance, 'txt-suffix').filter(({ value }) => value !== '');
      if (prefix && suffix) {
        const values = { prefix: prefix.value ?? prefix.spelled, suffix: suffix.value ?? suffix.spelled };
        report('AH614', suffix.field, values);
      }
      const [annotation] = flagsNamed(instance, 'annotation-prefix');
      if (annotation?.value !== undefined && !annotation.value.endsWith('/')) {
        report('AH615', annotation.field, { prefix: annotation.value });
      }
    }
  },
});

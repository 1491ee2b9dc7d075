import { defineCheck } from '../../define-check';
import { DAY, HOUR, MINUTE, parseGoDuration } from '../../graph/cert-manager/go-duration';
import { CERTIFICATE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

// Upstream: cert-manager v1.21.2 pkg/apis/certmanager/v1/const.go.
const DEFAULT_DURATION = 90 * DAY;
const SHORTEST_DURATION = HOUR;
const SHORTEST_RENEWAL = 5 * MINUTE;

export default defineCheck({
  id: 'certificate-durations',
  summary: 'Durations of a Certificate are written as Go writes them, and leave time for a renewal.',
  rows: [54, 59],
  sources: [
    'https://cert-manager.io/docs/usage/certificate/',
    'cert-manager v1.21.2 internal/apis/certmanager/validation/certificate.go ValidateDuration',
  ],
  reads: [CERTIFICATE],
  messages: {
    AH412: {
      severity: 'error',
      hop: 'certificate',
      what: '"{value}" is no duration',
      why: 'the API server cannot read it and refuses the Certificate: Go knows the units h, m and s, and no days',
      fix: 'Write hours, such as 2160h for 90 days.',
    },
    AH413: {
      severity: 'error',
      hop: 'certificate',
      what: '{field} "{value}" is {problem}',
      why: 'the webhook of cert-manager refuses the Certificate',
      fix: 'Let duration be an hour at least, and renewBefore between 5m and less than duration, which is 2160h unless it is set.',
    },
  },
  run(graph, report) {
    for (const certificate of graph.own(CERTIFICATE)) {
      const spec = certificate.get('spec');
      const [lasts, renews] = [spec.get('duration'), spec.get('renewBefore')];
      const unreadable = [lasts, renews].filter(isUnreadable);
      for (const field of unreadable) report('AH412', field, { value: String(field.value) });
      if (unreadable.length > 0 || lasts.isUnknown || renews.isUnknown) continue;
      const duration = millisecondsOf(lasts) ?? DEFAULT_DURATION;
      const problem = problemOf(renews, duration, spec.get('renewBeforePercentage'));
      if (duration < SHORTEST_DURATION) {
        report('AH413', lasts, { field: 'duration', value: String(lasts.value), problem: 'less than an hour' });
      }
      if (problem) report('AH413', renews, { field: 'renewBefore', value: String(renews.value), problem });
    }
  },
});

function isUnreadable(field: Field): boolean {
  return field.isSet && !field.isUnknown && millisecondsOf(field) === undefined;
}

function millisecondsOf(field: Field): number | undefined {
  const text = field.text();
  return text === undefined ? undefined : parseGoDuration(text);
}

function problemOf(renews: Field, duration: number, percentage: Field): string | undefined {
  const before = millisecondsOf(renews);
  if (before === undefined) return undefined;
  if (percentage.isSet) return 'set along with renewBeforePercentage';
  if (before < SHORTEST_RENEWAL) return 'less than five minutes';
  return before >= duration ? `not less than the duration of ${duration / HOUR}h` : undefined;
}

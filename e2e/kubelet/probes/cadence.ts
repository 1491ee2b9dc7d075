import type { Probe } from '../pod/spec';

export type ProbeKind = 'startupProbe' | 'readinessProbe' | 'livenessProbe';

/** When a probe is asked, and how many answers in a row count. */
export interface Cadence {
  readonly delayMs: number;
  readonly everyMs: number;
  readonly timeoutMs: number;
  readonly successes: number;
  readonly failures: number;
}

const FAST_MS = 500;
/** Of the period that the probe asks for so much is believed, so that nobody waits a minute for an unready pod. */
const MOST_PERIOD_MS = 2000;

/**
 * Startup and readiness are asked twice a second and without delay; failures must last as long as they would, up to
 * two seconds a failure. Liveness is asked as the pod says: a busy machine must not kill what a cluster would not.
 */
export function cadenceOf(kind: ProbeKind, probe: Probe): Cadence {
  const { periodSeconds = 10, timeoutSeconds = 1, successThreshold = 1, failureThreshold = 3 } = probe;
  const periodMs = periodSeconds * 1000;
  const timeoutMs = timeoutSeconds * 1000;
  if (kind === 'livenessProbe') {
    const delayMs = (probe.initialDelaySeconds ?? 0) * 1000;
    return { delayMs, everyMs: periodMs, timeoutMs, successes: 1, failures: failureThreshold };
  }
  const everyMs = Math.min(periodMs, FAST_MS);
  const lastsMs = kind === 'startupProbe' ? periodMs : Math.min(periodMs, MOST_PERIOD_MS);
  const failures = Math.ceil((failureThreshold * lastsMs) / everyMs);
  return { delayMs: 0, everyMs, timeoutMs, successes: successThreshold, failures };
}

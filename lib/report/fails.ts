import { SEVERITIES, type Severity } from '../wiring/finding';
import type { FailOn } from './report-options';

/** Whether a severity is as bad as the mildest that counts as failed, or worse. */
export function fails(severity: Severity, failOn: FailOn = 'error'): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

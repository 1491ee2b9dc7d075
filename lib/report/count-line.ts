import type { CheckResult, Summary } from '../wiring/check-manifests';

/** `3 errors, 1 warning, 2 silenced, 1 not decided in 37 objects`. */
export function countLine({ errors, warnings, infos, objects, ...rest }: Summary): string {
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(infos > 0 ? [plural(infos, 'info')] : []),
    ...sideCounts(rest),
  ];
  return `${counts.join(', ')} in ${plural(objects, 'object')}`;
}

/** The one line of a tree in which nothing is found. */
export function cleanLine(subject: string, { summary, notDecided }: CheckResult): string {
  const needs = [...new Set(notDecided.map((one) => one.needs))];
  const counts = ['0 findings', ...sideCounts(summary)].join(', ');
  const lacking = needs.length === 0 ? '' : ` (needs ${enumerate(needs)})`;
  const hosts = summary.hosts.length === 0 ? '' : `, hosts: ${enumerate(summary.hosts)}`;
  return `${subject}: ${counts}${lacking} in ${plural(summary.objects, 'object')}${hosts}`;
}

function sideCounts({
  silenced,
  accepted,
  notDecided,
}: Pick<Summary, 'silenced' | 'accepted' | 'notDecided'>): string[] {
  return [
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
    ...(accepted > 0 ? [`${accepted} in the baseline`] : []),
    ...(notDecided > 0 ? [`${notDecided} not decided`] : []),
  ];
}

/** `1 object`, `2 objects`. */
export function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

const MOST_NAMED = 5;

/** A list that stays readable: `a, b, c, d, e and 7 more`. */
export function enumerate(all: readonly string[]): string {
  if (all.length <= MOST_NAMED) return all.join(', ');
  return `${all.slice(0, MOST_NAMED).join(', ')} and ${all.length - MOST_NAMED} more`;
}

import { defineCheck, type Report } from '../../define-check';
import { parseGoDuration } from '../../graph/cert-manager/go-duration';
import {
  type ExternalDns,
  externalDnsInstances,
  type Flag,
  flagsOf,
  isRepeatable,
  knowsFlag,
  lifeOfFlag,
  takesDuration,
  valuesOfFlag,
  versionText,
} from '../../graph/external-dns';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { didYouMean } from '../../near-name';

const EXITS = 'no record is made or changed';

const messages = {
  AH622: {
    severity: 'error',
    hop: 'record',
    what: 'external-dns {version} knows no flag "{flag}"{life}',
    why: `it exits at start, "unknown long flag": ${EXITS}`,
    fix: 'Use a flag of this version, or take it out.{near}',
  },
  AH623: {
    severity: 'error',
    hop: 'record',
    what: '--{flag} is given {times} times',
    why: `external-dns exits at start, "flag '{flag}' cannot be repeated": ${EXITS}`,
    fix: 'Keep one of them.',
  },
  AH624: {
    severity: 'error',
    hop: 'record',
    what: '"{text}" belongs to no flag{after}',
    why: `external-dns exits at start, "unexpected {text}": ${EXITS}`,
    fix: 'Write --flag=value, a switch as --flag or --no-flag, and each argument as an item of its own.',
  },
  AH625: {
    severity: 'error',
    hop: 'record',
    what: '--{flag} "{value}" is none of the values that external-dns {version} takes',
    why: `it exits at start, "enum value must be one of": ${EXITS}`,
    fix: 'Use one of {values}.{near}',
  },
  AH650: {
    severity: 'error',
    hop: 'record',
    what: '--{flag} "{value}" is no duration',
    why: `external-dns exits at start, "time: invalid duration": ${EXITS}`,
    fix: 'Write a number with one of the units ms, s, m and h, such as 90s or 1m30s.',
  },
} as const;

export default defineCheck({
  id: 'dns-known-flags',
  summary: 'external-dns knows its flags and their values, and each is given as often as it may be.',
  rows: [112],
  sources: [
    'external-dns pkg/apis/externaldns/types.go at v0.13.0 to v0.22.0',
    'kingpin v2.4.0 flags.go, parser.go, app.go',
  ],
  reads: WORKLOAD_KINDS,
  messages,
  run(graph, report) {
    for (const instance of externalDnsInstances(graph)) {
      const given = instance.flags.given.filter(({ isVariable }) => !isVariable);
      for (const flag of given) sayUnknown(report, instance, flag);
      for (const [flag, ...others] of groups(given)) {
        const last = others.at(-1);
        if (flag === undefined || last === undefined || isRepeatable(flag.name)) continue;
        report('AH623', last.field, { flag: flag.name, times: others.length + 1 });
      }
      for (const { text, field, after } of instance.flags.strays) {
        report('AH624', field, { text, after: after === undefined ? '' : `: ${after.spelled} takes no value` });
      }
      for (const flag of instance.flags.given) sayValue(report, instance, flag);
    }
  },
});

function sayUnknown(report: Report<typeof messages>, { version, isVersionTold }: ExternalDns, flag: Flag): void {
  const life = lifeOfFlag(flag.name);
  if (knowsFlag(version, flag.name) !== false || (!isVersionTold && life !== undefined)) return;
  const text = life?.until !== undefined ? `, which went with ${life.until}` : `, which came with ${life?.since}`;
  const near = didYouMean(flag.name, flagsOf(version));
  const values = { version: versionText(version), flag: flag.spelled, life: life === undefined ? '' : text, near };
  report('AH622', flag.field, values, { severity: isVersionTold ? 'error' : 'warning' });
}

function sayValue(report: Report<typeof messages>, { version, isVersionTold }: ExternalDns, flag: Flag): void {
  const values = valuesOfFlag(version, flag.name);
  const { name, value, field } = flag;
  if (value !== undefined && value !== '' && takesDuration(name) && parseGoDuration(value) === undefined) {
    report('AH650', field, { flag: name, value });
  }
  if (values === undefined || value === undefined || value === '' || values.includes(value)) return;
  const near = didYouMean(value, values);
  const said = { flag: name, value, version: versionText(version), values: values.join(', '), near };
  report('AH625', field, said, { severity: isVersionTold ? 'error' : 'warning' });
}

function groups(flags: readonly Flag[]): Flag[][] {
  const byName = new Map<string, Flag[]>();
  for (const flag of flags) byName.set(flag.name, [...(byName.get(flag.name) ?? []), flag]);
  return [...byName.values()];
}

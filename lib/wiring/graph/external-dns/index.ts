export { accessesOf, type Need, needsOf } from './access';
export { annotationFor, annotationPrefix, NEW_PREFIX, OLD_PREFIX } from './annotations';
export { domainFilterText, domainMatches, domainsOf } from './domain-filter';
export { choosesObjects, type FilterMiss, filterMiss, takesNothing } from './filter-misses';
export { flagsOf, isRepeatable, isSwitch, knowsFlag, lifeOfFlag } from './flag-names';
export { takesDuration, valuesOfFlag } from './flag-values';
export type { Flag, Flags, Stray } from './flags';
export {
  type ExternalDns,
  externalDnsInstances,
  flagsNamed,
  flagValue,
  flagValues,
  isKnown,
  isOn,
  placeOf,
} from './instances';
export { hostsLeftOut, type LeftOut } from './left-out';
export { type Asker, type Missing, missingRecords } from './missing';
export {
  type Answer,
  type DnsRecord,
  hasRecord,
  instancesFor,
  mayMakeOtherRecords,
  recordsFor,
  writesNothing,
} from './records';
export { namesFrom, type Refusal, refusalOf, SOURCE_KINDS, watches } from './sources';
export { type Targets, targetsOf } from './targets';
export { isAtLeast, parseVersion, TESTED_VERSION, type Version, versionText } from './version';

import { type Kind, SERVICE_ENTRY } from '../kinds';
import { WORKLOAD_KINDS } from '../kubernetes/workloads';
import { SOURCE_KINDS } from './sources';

/** Kinds that are asked for to know which records are made. */
export const RECORD_KINDS: readonly Kind[] = [...WORKLOAD_KINDS, ...SOURCE_KINDS];

/** Kinds that are asked for to know which records are missing. */
export const MISSING_RECORD_KINDS: readonly Kind[] = [...RECORD_KINDS, SERVICE_ENTRY];

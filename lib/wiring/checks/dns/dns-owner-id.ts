import { defineCheck } from '../../define-check';
import {
  domainsOf,
  type ExternalDns,
  externalDnsInstances,
  flagsNamed,
  flagValue,
  isAtLeast,
  isKnown,
  placeOf,
} from '../../graph/external-dns';
import { isInDomain } from '../../graph/hosts';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'dns-owner-id',
  summary: 'Each external-dns that deletes records has an owner id of its own.',
  rows: [80],
  sources: ['external-dns v0.22.0 plan/plan.go FilterEndpointsByOwnerID', 'external-dns docs/registry/txt.md'],
  reads: WORKLOAD_KINDS,
  messages: {
    AH626: {
      severity: 'error',
      hop: 'record',
      what: 'owner id "{owner}" is that of {other} too',
      why: 'with policy sync each of the two takes the records of the other for its own, and deletes those that it finds no object for',
      fix: 'Give each a --txt-owner-id of its own; records that exist keep the id they were written with.',
    },
    AH627: {
      severity: 'warning',
      hop: 'record',
      what: 'no --txt-owner-id with policy sync',
      why: 'the owner is "default", as it is for every other external-dns that is not told: two on one zone delete the records of each other',
      fix: 'Set --txt-owner-id, such as to the name of the cluster.',
    },
  },
  run(graph, report) {
    const instances = externalDnsInstances(graph).filter(hasOwner);
    for (const [index, instance] of instances.entries()) {
      const owner = ownerOf(instance);
      const others = instances
        .slice(0, index)
        .filter((other) => ownerOf(other) === owner && mayShareZone(other, instance));
      const other = others.find((one) => deletes(one) || deletes(instance));
      const place = placeOf(instance, 'txt-owner-id');
      if (other !== undefined) {
        const { resource } = other.workload;
        const severity = zoneType(other) === zoneType(instance) ? ('error' as const) : ('warning' as const);
        report('AH626', place, { owner, other: `${resource}` }, { related: [resource], severity });
      } else if (flagsNamed(instance, 'txt-owner-id').length === 0 && deletes(instance)) {
        report('AH627', place, {});
      }
    }
  },
});

/** Whether records have owners, as far as all that decides it is known. */
function hasOwner(instance: ExternalDns): boolean {
  const flags = ['txt-owner-id', 'registry', 'policy', 'provider'];
  const registry = flagValue(instance, 'registry') ?? '';
  return flags.every((flag) => isKnown(instance, flag)) && registry !== 'noop' && registry !== 'aws-sd';
}

function ownerOf(instance: ExternalDns): string {
  return flagValue(instance, 'txt-owner-id') || 'default';
}

/** `sync` was the default before 0.22. */
function deletes(instance: ExternalDns): boolean {
  const policy = flagValue(instance, 'policy');
  return policy === 'sync' || (policy === '' && instance.isVersionTold && !isAtLeast(instance.version, '0.22.0'));
}

/** Flags that lead to other zones when they differ. */
const APART = [
  'provider',
  'zone-id-filter',
  'aws-assume-role',
  'aws-profile',
  'google-project',
  'azure-resource-group',
];

/** Whether two instances may write one zone: one provider, and domains of which one holds the other. */
function mayShareZone(one: ExternalDns, other: ExternalDns): boolean {
  if (APART.some((flag) => flagValue(one, flag) !== flagValue(other, flag))) return false;
  const [some, rest] = [domainsOf(one, 'domain-filter'), domainsOf(other, 'domain-filter')];
  const areKnown = [one, other].every(
    (each) => isKnown(each, 'domain-filter') && flagsNamed(each, 'regex-domain-filter').length === 0,
  );
  if (!areKnown || some.length === 0 || rest.length === 0) return areKnown;
  return some.some((a) => rest.some((b) => isInDomain(a, b) || isInDomain(b, a)));
}

/** Zones of one name may be public and private: two of them. */
function zoneType(instance: ExternalDns): string {
  return flagValue(instance, 'aws-zone-type') || flagValue(instance, 'google-zone-visibility') || '';
}

import { factObjects } from '../../facts/fact-objects';
import { APPLICATION, APPLICATION_SET, HELM_CHART, HELM_RELEASE } from '../../facts/helm-values';
import type { Graph } from '../graph';
import { GATEWAY, type Kind, VIRTUAL_SERVICE } from '../kinds';
import type { Resource } from '../resource';
import { domainMatches } from './domain-filter';
import { type ExternalDns, externalDnsInstances, flagsNamed, isKnown } from './instances';
import { namesFrom, type Refusal, refusalOf, SOURCE_KINDS, watches } from './sources';
import { targetsOf, virtualServiceHasTarget } from './targets';

/** What an instance does for a host of an object. */
export interface Answer {
  readonly instance: ExternalDns;
  /** Whether it makes a record; `undefined` where that cannot be told. */
  readonly makesRecord: boolean | undefined;
  /** Why it does not. */
  readonly refusal?: Refusal | 'host' | 'domain' | 'target';
}

/** Asks every instance in the tree whether it makes a record of a host that an object declares, and why not. */
export function instancesFor(graph: Graph, source: Resource, host: string): readonly Answer[] {
  return externalDnsInstances(graph).map((instance) => answerOf(graph, instance, source, host));
}

function answerOf(graph: Graph, instance: ExternalDns, source: Resource, host: string): Answer {
  const refusal = refusalOf(instance, source);
  if (refusal !== undefined && refusal !== 'unknown') return { instance, makesRecord: false, refusal };
  if (!namesFrom(instance, source).includes(host.toLowerCase()))
    return { instance, makesRecord: false, refusal: 'host' };
  return answerOnName(graph, instance, source, host, refusal);
}

/** As `answerOf`, of a name that the instance reads from an object that it does not refuse. */
function answerOnName(
  graph: Graph,
  instance: ExternalDns,
  source: Resource,
  host: string,
  refusal: 'unknown' | undefined,
): Answer {
  const domain = domainMatches(instance, host);
  if (domain === false) return { instance, makesRecord: false, refusal: 'domain' };
  const target = hasTarget(graph, instance, source, host);
  if (target === false) return { instance, makesRecord: false, refusal: 'target' };
  const isTold = refusal === undefined && domain === true && target === true;
  return { instance, makesRecord: isTold ? true : undefined };
}

/** Of other kinds than Istio's, a target is taken for granted: their own controllers give it. */
function hasTarget(graph: Graph, instance: ExternalDns, source: Resource, host: string): boolean | undefined {
  if (source.kind === VIRTUAL_SERVICE) return virtualServiceHasTarget(graph, instance, source, host);
  if (source.kind !== GATEWAY) return true;
  const { state } = targetsOf(graph, instance, source);
  return state === 'unknown' ? undefined : state === 'some';
}

/** A record that an instance makes, or may make. */
export interface DnsRecord {
  /** May be a wildcard. */
  readonly name: string;
  readonly source: Resource;
  readonly answer: Answer;
}

/** Records by name, of all instances in the tree. */
function recordsByName(graph: Graph): ReadonlyMap<string, readonly DnsRecord[]> {
  return graph.memo('records by name', () => {
    const sources = graph.all(...SOURCE_KINDS);
    const records = new Map<string, DnsRecord[]>();
    for (const instance of externalDnsInstances(graph)) {
      for (const source of sources.filter((one) => watches(instance, one) !== false)) {
        const refusal = refusalOf(instance, source);
        if (refusal !== undefined && refusal !== 'unknown') continue;
        for (const name of new Set(namesFrom(instance, source))) {
          const answer = answerOnName(graph, instance, source, name, refusal);
          if (answer.makesRecord === false) continue;
          const others = records.get(name);
          if (others) others.push({ name, source, answer });
          else records.set(name, [{ name, source, answer }]);
        }
      }
    }
    return records;
  });
}

/** Whether an instance takes objects with names, and its domain filters let none of them through. */
export function writesNothing(graph: Graph, instance: ExternalDns): boolean {
  const names = graph.memoFor('names that an instance takes', instance, () => {
    const taken = graph.all(...SOURCE_KINDS).filter((source) => refusalOf(instance, source) === undefined);
    return taken.flatMap((source) => namesFrom(instance, source));
  });
  return names.length > 0 && names.every((name) => domainMatches(instance, name) === false);
}

/** Records that answer for a host: its own, and those of wildcards above it. */
export function recordsFor(graph: Graph, host: string): readonly DnsRecord[] {
  const records = recordsByName(graph);
  const labels = host.toLowerCase().split('.');
  const above = labels.map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
  return [host.toLowerCase(), ...above].flatMap((name) => records.get(name) ?? []);
}

/** Names of all records, and every domain above them. */
function domainsWithRecords(graph: Graph): ReadonlySet<string> {
  return graph.memo('domains with records', () => {
    const domains = new Set<string>();
    for (const name of recordsByName(graph).keys()) {
      for (let at = name.indexOf('.'); at !== -1; at = name.indexOf('.', at + 1)) domains.add(name.slice(at + 1));
    }
    return domains;
  });
}

/** Whether something answers for a host: a record, or for a wildcard one within it. */
export function hasRecord(graph: Graph, host: string): boolean {
  if (recordsByName(graph).has(host.toLowerCase())) return true;
  if (host.startsWith('*.') && domainsWithRecords(graph).has(host.slice(2).toLowerCase())) return true;
  return recordsFor(graph, host).length > 0;
}

/** Kinds of objects that may run external-dns, or make it run, without a Deployment in the tree. */
const PACKAGES: readonly Kind[] = [
  APPLICATION,
  APPLICATION_SET,
  HELM_RELEASE,
  HELM_CHART,
  'ExternalDNS.externaldns.olm.openshift.io',
];

/** Whether records may be made that cannot be seen here: of templates, of sources unlike those, of instances in packages. */
export function mayMakeOtherRecords(graph: Graph): boolean {
  return graph.memo('other records', () => {
    const packages = PACKAGES.flatMap((kind) => factObjects(graph, kind));
    const isPackaged = packages.some((resource) => /external-?dns/i.test(JSON.stringify(resource.manifest.object)));
    return isPackaged || externalDnsInstances(graph).some(isOpaque);
  });
}

function isOpaque(instance: ExternalDns): boolean {
  const templates = ['fqdn-template', 'fqdn-target-template', 'compatibility'];
  const unseen = ['connector', 'unstructured', 'fake'];
  return (
    !isKnown(instance, 'source') ||
    templates.some((flag) => flagsNamed(instance, flag).length > 0) ||
    flagsNamed(instance, 'source').some(({ value }) => value !== undefined && unseen.includes(value))
  );
}

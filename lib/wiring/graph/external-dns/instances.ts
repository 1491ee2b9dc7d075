import type { Graph } from '../graph';
import { containersOf, type Workload, workloads } from '../kubernetes/workloads';
import { isPlaceholder } from '../placeholder';
import type { Field } from '../resource';
import { type Flag, type Flags, flagsOfContainer } from './flags';
import { parseVersion, TESTED_VERSION, type Version } from './version';

/** A workload that runs external-dns. */
export interface ExternalDns {
  readonly workload: Workload;
  readonly container: Field;
  readonly flags: Flags;
  readonly version: Version;
  /** Whether an image tag, a label or a fact tells the version; else it is the tested one. */
  readonly isVersionTold: boolean;
}

/** Every instance of external-dns that runs, in the order of the tree. */
export function externalDnsInstances(graph: Graph): readonly ExternalDns[] {
  return graph.memo('instances of external-dns', () =>
    workloads(graph)
      .filter(({ resource }) => resource.get('spec', 'replicas').number() !== 0)
      .flatMap((workload) => instancesIn(graph, workload)),
  );
}

function instancesIn(graph: Graph, workload: Workload): ExternalDns[] {
  return containersOf(workload)
    .filter(runsExternalDns)
    .map((container) => {
      const told = versionOf(graph, container);
      const flags = flagsOfContainer(graph, container);
      return { workload, container, flags, version: told ?? TESTED_VERSION, isVersionTold: told !== undefined };
    });
}

/** By the image's name, or the container's where it has flags that only external-dns has. Its webhook providers bear other names. */
function runsExternalDns(container: Field): boolean {
  const image = container.get('image').text() ?? '';
  if (/^external[-_]?dns$/.test(repositoryOf(image))) return true;
  const words = [...container.get('command').items(), ...container.get('args').items()].map(({ value }) => `${value}`);
  if (words.some((word) => /(^|\/)external-dns$/.test(word))) return true;
  const isNamed = /external-?dns/.test(`${container.get('name').text() ?? ''} ${repositoryOf(image)}`);
  return isNamed && words.some((word) => /^--(source|provider|domain-filter|txt-owner-id)\b/.test(word));
}

/** The last part of an image's name, without tag and digest. */
function repositoryOf(image: string): string {
  const [name = ''] = image.split('@');
  return name.slice(name.lastIndexOf('/') + 1).split(':')[0] ?? '';
}

/** The image's tag; else the user's fact. Other projects' numbers (`1.2.3`) are no versions of external-dns. */
function versionOf(graph: Graph, container: Field): Version | undefined {
  const image = container.get('image');
  const [name = ''] = (image.text() ?? '').split('@');
  const tag = name.slice(name.lastIndexOf('/') + 1).split(':')[1];
  const version = isPlaceholder(image.value) ? undefined : parseVersion(tag);
  return version?.major === 0 ? version : parseVersion(graph.facts.versions?.externalDns);
}

/** Every time a flag is given, arguments before variables. */
export function flagsNamed({ flags }: ExternalDns, name: string): readonly Flag[] {
  return flags.byName.get(name) ?? [];
}

/** The known values of a flag. */
export function flagValues(instance: ExternalDns, name: string): string[] {
  return flagsNamed(instance, name).flatMap(({ value }) => (value === undefined || value === '' ? [] : [value]));
}

/** The value of a flag that is given once; `''` where it is not given, `undefined` where it is not known. */
export function flagValue(instance: ExternalDns, name: string): string | undefined {
  const flag = flagsNamed(instance, name).at(-1);
  if (flag !== undefined) return flag.value;
  return instance.flags.areAllKnown ? '' : undefined;
}

/** Whether a switch is on; `undefined` where it is not known. */
export function isOn(instance: ExternalDns, name: string): boolean | undefined {
  const value = flagValue(instance, name);
  return value === undefined ? undefined : value === 'true' || value === '1';
}

/** Whether a flag's values are all known. */
export function isKnown(instance: ExternalDns, name: string): boolean {
  return instance.flags.areAllKnown && flagsNamed(instance, name).every(({ value }) => value !== undefined);
}

/** Where a flag stands; the container where it is not given. */
export function placeOf(instance: ExternalDns, name: string): Field {
  return flagsNamed(instance, name)[0]?.field ?? instance.container;
}

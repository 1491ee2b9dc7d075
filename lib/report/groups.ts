import type { CheckResult } from '../wiring/check-manifests';
import type { Finding, ObjectRef } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import { enumerate } from './count-line';

/** Findings under one heading. */
export interface Group {
  /** A host, several of one object, or the name of an object. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings by the host they concern, else by the hosts that their object serves, else by the object; hosts come first. */
export function groupsOf({ findings, servedHosts }: Pick<CheckResult, 'findings' | 'servedHosts'>): Group[] {
  const byHost = new Map<string, Finding[]>();
  const byObject = new Map<string, Finding[]>();
  for (const finding of findings) {
    const object = nameOf(finding.object);
    const hosts = finding.host === undefined ? servedHosts.get(object) : [finding.host];
    if (hosts === undefined) put(byObject, titleOf(finding.object), finding);
    else put(byHost, enumerate(hosts), finding);
  }
  return [...sorted(byHost), ...sorted(byObject)];
}

/** An object as a heading; of a file the path says it all. */
export function titleOf(object: ObjectRef): string {
  return object.apiVersion === '' ? object.name : nameOf(object);
}

function put(groups: Map<string, Finding[]>, title: string, finding: Finding): void {
  const others = groups.get(title);
  if (others) others.push(finding);
  else groups.set(title, [finding]);
}

function sorted(groups: ReadonlyMap<string, readonly Finding[]>): Group[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, findings]) => ({ title, findings }));
}

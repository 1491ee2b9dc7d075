import type { Finding, ObjectRef } from '../finding';
import { hostsOverlap } from '../graph/hosts';
import { nameOf } from '../graph/resource';
import type { FoundHop, TracedHop } from './traced-hop';

/** The hops with the findings that concern a host, each on its own; a hop with an error on it is broken. */
export function onHops(hops: readonly FoundHop[], findings: readonly Finding[], host: string): TracedHop[] {
  const chain = new Set(hops.flatMap(({ objects }) => objects.map((object) => nameOf(object.ref()))));
  const relevant = findings.filter((finding) => concerns(finding, chain, host));
  const placed = new Map<FoundHop, Finding[]>(hops.map((hop) => [hop, []]));
  for (const finding of relevant) {
    const hop = hopFor(hops, finding);
    if (hop) placed.get(hop)?.push(finding);
  }
  return hops.map((hop) => withFindings(hop, placed.get(hop) ?? []));
}

/** A finding of a host concerns that host; one of an object the hosts whose chain the object, or the other end, is in. */
function concerns({ host: other, object, related }: Finding, chain: ReadonlySet<string>, host: string): boolean {
  if (other !== undefined) return hostsOverlap(other, host);
  return [object, ...related.map((end) => end.object)].some((end) => chain.has(nameOf(end)));
}

/** The hop that a finding speaks of; for one of an object that no request passes, the hop that has the object. */
function hopFor(hops: readonly FoundHop[], { hop, object, related }: Finding): FoundHop | undefined {
  const spoken = hops.find((one) => one.hop === hop);
  if (spoken || hop !== 'object') return spoken;
  const ends = [object, ...related.map((end) => end.object)];
  return ends.map((end) => hops.find((one) => has(one, end))).find((one) => one !== undefined);
}

function has({ objects }: FoundHop, end: ObjectRef): boolean {
  return objects.some((object) => nameOf(object.ref()) === nameOf(end));
}

function withFindings(hop: FoundHop, findings: readonly Finding[]): TracedHop {
  const isBroken = findings.some(({ severity }) => severity === 'error');
  return { ...hop, state: isBroken ? 'broken' : hop.state, findings };
}

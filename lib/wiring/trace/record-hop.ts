import { externalDnsInstances, mayMakeOtherRecords, recordsFor } from '../graph/external-dns';
import type { Graph } from '../graph/graph';
import type { Field, Resource } from '../graph/resource';
import type { Entrance } from './entrance';
import { missing } from './gateway-hops';
import type { Request } from './request';
import type { FoundHop } from './traced-hop';

/** Who makes the DNS record of a host, and of what. */
export function recordHop(graph: Graph, { host }: Request, entrance: Entrance | undefined): FoundHop {
  const hop = 'record';
  const instances = externalDnsInstances(graph);
  if (instances.length === 0)
    return {
      hop,
      state: 'unknown',
      says: 'no external-dns in the tree: who makes the record is not known',
      objects: [],
    };
  const records = recordsFor(graph, host);
  const sure = records.find(({ answer }) => answer.makesRecord) ?? records[0];
  if (sure) {
    const { workload, container } = sure.answer.instance;
    const makes = sure.answer.makesRecord ? 'makes' : 'may make';
    const says = `${workload.resource} ${makes} ${sure.name} of ${sure.source}${zoneOf(container)}`;
    const state = sure.answer.makesRecord ? 'ok' : 'unknown';
    return { hop, state, says, objects: [sure.source, workload.resource] };
  }
  const objects: Resource[] = [
    ...(entrance ? [entrance.server.gateway] : []),
    ...instances.map(({ workload }) => workload.resource),
  ];
  const state = mayMakeOtherRecords(graph) ? 'unknown' : missing(graph);
  return { hop, state, says: `no external-dns in the tree makes a record of ${host}`, objects };
}

function zoneOf(container: Field): string {
  const zone = container
    .get('args')
    .texts()
    .find((arg) => arg.startsWith('--aws-zone-type='));
  return zone === undefined ? '' : ` in the ${zone.slice(zone.indexOf('=') + 1)} zone`;
}

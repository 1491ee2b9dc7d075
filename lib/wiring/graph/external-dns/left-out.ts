import type { Graph } from '../graph';
import { isInDomain } from '../hosts';
import { domainsOf } from './domain-filter';
import type { ExternalDns } from './instances';
import { type Asker, missingRecords } from './missing';
import { writesNothing } from './records';

/** A host that the domain filters of an instance leave out. */
export interface LeftOut {
  readonly instance: ExternalDns;
  readonly host: string;
  readonly asker: Asker;
  /** - `all`: the instance leaves out every name that it is asked for
   *  - `beside`: it leaves out several names in the domain above its filter
   *  - `one`: this name is unlike its others */
  readonly extent: 'all' | 'beside' | 'one';
  /** The domain above the filter, where some names are beside it. */
  readonly zone: string | undefined;
}

/** Hosts that get no record since they are outside of the domains of the instances that take their objects. */
export function hostsLeftOut(graph: Graph): readonly LeftOut[] {
  return graph.memo('hosts left out by domain', () => {
    const missing = missingRecords(graph).flatMap(({ host, askers: [asker], reason }) =>
      reason === 'domain' && asker ? [{ host, asker, instance: asker.answer.instance }] : [],
    );
    const namesBeside = new Map<ExternalDns, number>();
    for (const { instance, host } of missing) {
      if (zoneAbove(instance, host) !== undefined) namesBeside.set(instance, (namesBeside.get(instance) ?? 0) + 1);
    }
    return missing.map((one) => {
      const zone = zoneAbove(one.instance, one.host);
      const extent = zone !== undefined && (namesBeside.get(one.instance) ?? 0) > 1 ? 'beside' : 'one';
      return { ...one, zone, extent: writesNothing(graph, one.instance) ? 'all' : extent };
    });
  });
}

/** The domain above a filter, if a host is within it; never a top-level domain. */
function zoneAbove(instance: ExternalDns, host: string): string | undefined {
  return domainsOf(instance, 'domain-filter')
    .map((domain) => domain.slice(domain.indexOf('.') + 1))
    .find((zone) => zone.includes('.') && isInDomain(host, zone));
}

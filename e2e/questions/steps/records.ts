import type { RecordSet, Visibility } from '../../world/route53/xml';
import type { World } from '../../world/world';

const ZONE = 'sample.com';

/** The records of a name in one of the two zones, that of its ownership included. */
export async function recordsOf(world: World, name: string, visibility: Visibility): Promise<RecordSet[]> {
  const zone = await world.route53.zone(ZONE, visibility);
  const records = await world.route53.records(zone);
  return records.filter((record) => record.name === name || ownershipOf(name).includes(record.name));
}

/** external-dns' own TXT records say whose a record is; theirs are named after its type (external-dns 0.22, registry/mapper). */
function ownershipOf(name: string): string[] {
  return ['a', 'aaaa', 'cname'].map((type) => `${type}-${name}`);
}

/** As the table tells them: `A shop.sample.com, TXT a-shop.sample.com`. */
export function inWords(records: readonly RecordSet[]): string {
  return records.map(({ type, name }) => `${type} ${name}`).join(', ') || 'none';
}

/** Records that nobody in the cluster has made. */
export const FOREIGN: readonly RecordSet[] = [
  { name: 'legacy.sample.com', type: 'A', values: ['192.0.2.10'] },
  { name: 'sample.com', type: 'MX', values: ['10 mail.sample.com.'] },
  { name: 'other.sample.com', type: 'A', values: ['192.0.2.11'] },
  {
    name: 'a-other.sample.com',
    type: 'TXT',
    values: ['"heritage=external-dns,external-dns/owner=another-cluster,external-dns/resource=gateway/x/y"'],
  },
];

export async function putForeign(world: World): Promise<void> {
  const zone = await world.route53.zone(ZONE, 'public');
  for (const record of FOREIGN) await world.route53.put(zone, record);
}

/** How many of them are as they were made. */
export async function foreignLeft(world: World): Promise<string> {
  const zone = await world.route53.zone(ZONE, 'public');
  const records = await world.route53.records(zone);
  const same = FOREIGN.filter((one) =>
    records.some(({ name, type, values }) => name === one.name && type === one.type && `${values}` === `${one.values}`),
  );
  return `${same.length} of ${FOREIGN.length}`;
}

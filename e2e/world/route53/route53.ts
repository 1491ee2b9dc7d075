import { InvalidInputError } from '../../../lib/errors';
import { changeBody, type HostedZone, messageOf, type RecordSet, recordSetsOf, type Visibility, zonesOf } from './xml';

/** Asks Route 53's API once and gives back status and text. */
export type Send = (method: string, path: string, body?: string) => Promise<{ status: number; text: string }>;

const API = '/2013-04-01/hostedzone';

/** Zones and records, as one who administers the account sees them. */
export class Route53 {
  public constructor(private readonly send: Send) {}

  public async zones(): Promise<HostedZone[]> {
    return zonesOf(await this.ask('GET', API));
  }

  /** The zone of a name and a visibility. */
  public async zone(name: string, visibility: Visibility): Promise<HostedZone> {
    const zones = await this.zones();
    const found = zones.find((zone) => zone.name === name && zone.visibility === visibility);
    if (found !== undefined) return found;
    const have = zones.map((zone) => `${zone.name} (${zone.visibility})`).join(', ') || 'none';
    throw new InvalidInputError({
      what: `there is no ${visibility} zone ${name}`,
      why: 'a world is made with its zones',
      fix: `It has: ${have}.`,
    });
  }

  public async records(zone: HostedZone): Promise<RecordSet[]> {
    return recordSetsOf(await this.ask('GET', `${API}/${zone.id}/rrset?maxitems=300`));
  }

  /** As anybody beside external-dns may: by hand, by another tool. */
  public async put(zone: HostedZone, record: RecordSet): Promise<void> {
    await this.ask('POST', `${API}/${zone.id}/rrset/`, changeBody('UPSERT', record));
  }

  public async remove(zone: HostedZone, record: RecordSet): Promise<void> {
    await this.ask('POST', `${API}/${zone.id}/rrset/`, changeBody('DELETE', record));
  }

  private async ask(method: string, path: string, body?: string): Promise<string> {
    const { status, text } = await this.send(method, path, body);
    if (status < 300) return text;
    const fix = 'The log of moto may say more.';
    throw new InvalidInputError({
      what: `Route 53 refused ${method} ${path} with ${status}`,
      why: messageOf(text),
      fix,
    });
  }
}

// The part of Route 53's API that the world uses. https://docs.aws.amazon.com/Route53/latest/APIReference/

import { element, elements, fromXml, toXml } from './xml-text';

export type Visibility = 'public' | 'private';

export interface HostedZone {
  readonly id: string;
  /** Without the dot at the end. */
  readonly name: string;
  readonly visibility: Visibility;
}

export interface RecordSet {
  /** Without the dot at the end; `*` stands for itself. */
  readonly name: string;
  readonly type: string;
  /** @default 60, but for an alias, which has none */
  readonly ttl?: number;
  /** None for an alias. */
  readonly values: readonly string[];
  /** The name that an alias leads to. */
  readonly alias?: string;
}

const NAMESPACE = 'xmlns="https://route53.amazonaws.com/doc/2013-04-01/"';

export function changeBody(action: 'UPSERT' | 'DELETE', { name, type, ttl = 60, values, alias }: RecordSet): string {
  const records = values.map((value) => `<ResourceRecord><Value>${toXml(value)}</Value></ResourceRecord>`).join('');
  const what =
    alias === undefined
      ? `<TTL>${ttl}</TTL><ResourceRecords>${records}</ResourceRecords>`
      : // The zone of all load balancers of the region: an alias does not say which.
        `<AliasTarget><HostedZoneId>Z26RNL4JYFTOTI</HostedZoneId><DNSName>${toXml(alias)}</DNSName><EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget>`;
  const set = `<ResourceRecordSet><Name>${toXml(name)}</Name><Type>${type}</Type>${what}</ResourceRecordSet>`;
  const changes = `<Changes><Change><Action>${action}</Action>${set}</Change></Changes>`;
  return `<ChangeResourceRecordSetsRequest ${NAMESPACE}><ChangeBatch>${changes}</ChangeBatch></ChangeResourceRecordSetsRequest>`;
}

export function zonesOf(xml: string): HostedZone[] {
  return elements(xml, 'HostedZone').map((zone) => ({
    id: (element(zone, 'Id') ?? '').replace('/hostedzone/', ''),
    name: plainName(element(zone, 'Name')),
    visibility: element(zone, 'PrivateZone') === 'true' ? 'private' : 'public',
  }));
}

export function recordSetsOf(xml: string): RecordSet[] {
  if (element(xml, 'IsTruncated') === 'true') throw new Error('a zone with more records than one answer holds');
  return elements(xml, 'ResourceRecordSet').map((set) => {
    const [ttl, alias] = [element(set, 'TTL'), element(set, 'DNSName')];
    return {
      name: plainName(element(set, 'Name')),
      type: element(set, 'Type') ?? '',
      values: elements(set, 'Value').map(fromXml),
      ...(ttl === undefined ? {} : { ttl: Number(ttl) }),
      ...(alias === undefined ? {} : { alias: plainName(alias) }),
    };
  });
}

/** What an error answer says. */
export function messageOf(xml: string): string {
  return fromXml(element(xml, 'Message') ?? xml.trim().slice(0, 300)) || 'it does not say why';
}

/** Route 53 writes `*` and its like as `\052`. */
function plainName(name = ''): string {
  return fromXml(name)
    .replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\.$/, '');
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a hand-over says of the account: which names its certificates are for, and its region. */
export interface Account {
  readonly region: string;
  /** Names of a certificate, by its ARN. */
  readonly certificates: ReadonlyMap<string, readonly string[]>;
}

/** The one that the project's own charts are made from. */
export const SAMPLE = resolve(__dirname, '../../../handover.sample.json');

interface HandOver {
  readonly cluster?: { readonly region?: string };
  readonly certificates?: readonly { readonly arn: string; readonly names: readonly string[] }[];
}

export function readAccount(file = SAMPLE): Account {
  const { cluster, certificates = [] } = JSON.parse(readFileSync(file, 'utf8')) as HandOver;
  return {
    region: cluster?.region ?? 'us-east-1',
    certificates: new Map(certificates.map(({ arn, names }) => [arn, names])),
  };
}

import { type App, Chart } from 'cdk8s';

import { chartId, type EntryPointRef, ExternalDns, type Handover, hostedZone, type NamespaceRef } from '../lib';

const NAME = 'external-dns-private';

export interface ExternalDnsPrivateProps {
  readonly namespace: NamespaceRef;
  readonly handover: Handover;
  readonly domain: string;
  readonly entryPoints: readonly EntryPointRef[];
}

/** The second external-dns: records in the private zone, for Gateways of the internal entry point (`externaldns: private`). */
export class ExternalDnsPrivateChart extends Chart {
  public readonly externalDns: ExternalDns;

  public constructor(scope: App, { domain, ...props }: ExternalDnsPrivateProps) {
    super(scope, chartId('dns', NAME));
    this.externalDns = new ExternalDns(this, NAME, {
      ...props,
      zones: [hostedZone(props.handover, domain, 'private')],
      policy: 'upsert-only',
    });
  }
}

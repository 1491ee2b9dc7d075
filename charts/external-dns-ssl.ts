import { type App, Chart } from 'cdk8s';

import { chartId, type EntryPointRef, ExternalDns, type Handover, hostedZone, type NamespaceRef } from '../lib';

const NAME = 'external-dns-ssl';

export interface ExternalDnsSslProps {
  readonly namespace: NamespaceRef;
  readonly handover: Handover;
  readonly domain: string;
  readonly entryPoints: readonly EntryPointRef[];
}

/** The article's external-dns: records in the public zone, for Gateways with the annotation `externaldns: ssl`. */
export class ExternalDnsSslChart extends Chart {
  public readonly externalDns: ExternalDns;

  public constructor(scope: App, { domain, ...props }: ExternalDnsSslProps) {
    super(scope, chartId('dns', NAME));
    this.externalDns = new ExternalDns(this, NAME, {
      ...props,
      zones: [hostedZone(props.handover, domain, 'public')],
      policy: 'upsert-only',
    });
  }
}

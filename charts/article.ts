import type { App } from 'cdk8s';

import { type Handover, type LetsEncryptEnvironment, Mesh, Platform } from '../lib';
import { Application } from './application';
import { CertManagerIssuerChart } from './cert-manager-issuer';
import { ExternalDnsPrivateChart } from './external-dns-private';
import { ExternalDnsSslChart } from './external-dns-ssl';
import { IngressgatewayPrivateChart } from './istio-ingressgateway-private';
import { IngressgatewayPublicChart } from './istio-ingressgateway-public';
import { IngressgatewaySslChart } from './istio-ingressgateway-ssl';
import { MeshChart } from './mesh';
import { NamespacesChart } from './namespaces';

/** What the article's platform is decided by. */
export interface ArticleProps {
  /** The DNS zone that hosts lie under. */
  readonly domain: string;
  /** Staging until everything works, then production. */
  readonly environment: LetsEncryptEnvironment;
  /** The cluster's facts. */
  readonly handover: Handover;
}

/** The article's platform: five namespaces, three entry points, DNS, an issuer and the application. */
export function article(app: App, { domain, environment, handover }: ArticleProps): Platform {
  const mesh = new Mesh();
  const namespaces = new NamespacesChart(app, { mesh, handover });

  const gateway = { namespace: namespaces.istioIngress, mesh, handover };
  const internal = new IngressgatewayPrivateChart(app, gateway).entryPoint;
  const external = new IngressgatewayPublicChart(app, gateway).entryPoint;
  const ssl = new IngressgatewaySslChart(app, gateway).entryPoint;
  const { ingressClass } = new MeshChart(app, mesh);

  const dns = { namespace: namespaces.externalDns, handover, domain };
  const publicDns = new ExternalDnsSslChart(app, { ...dns, entryPoints: [ssl, external] }).externalDns;
  const privateDns = new ExternalDnsPrivateChart(app, { ...dns, entryPoints: [internal] }).externalDns;

  const { issuer } = new CertManagerIssuerChart(app, { ingressClass, environment });

  const platform = new Platform(app, 'platform', {
    domains: [domain],
    handover,
    mesh,
    namespaces: [namespaces.apps],
    entryPoints: [internal, external, ssl],
    issuers: [issuer],
    externalDns: [publicDns, privateDns],
  });
  new Application(app, { platform, namespace: namespaces.apps, domain });
  return platform;
}

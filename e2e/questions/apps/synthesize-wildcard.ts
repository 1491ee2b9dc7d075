import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { ExternalDnsSslChart } from '../../../charts/external-dns-ssl';
import { IngressgatewaySslChart } from '../../../charts/istio-ingressgateway-ssl';
import { MeshChart } from '../../../charts/mesh';
import { NamespacesChart } from '../../../charts/namespaces';
import {
  AcmeIssuer,
  chartId,
  type Handover,
  HttpsHost,
  HttpsRoute,
  hostedZone,
  Mesh,
  Platform,
  synthesize,
} from '../../../lib';

export const WILDCARD = '*.wild.sample.com';
export const BELOW_WILDCARD = 'one.wild.sample.com';
/** The issuer's file, and those of the host and of the route. */
export const WILDCARD_FILES = ['40-letsencrypt-dns01', '60-host-apps-wild', '70-app-apps-one'].map(
  (name) => `${name}.k8s.yaml`,
);

/** The platform of main.ts with an issuer that answers DNS-01 in a zone of the hand-over, and a wildcard host that it issues for. */
export function synthesizeWildcard(folder: string, handover: Handover): void {
  const app = new App({ outdir: join(folder, 'dist') });
  const mesh = new Mesh();
  const namespaces = new NamespacesChart(app, { mesh, handover });
  const entryPoint = new IngressgatewaySslChart(app, { namespace: namespaces.istioIngress, mesh, handover }).entryPoint;
  const { ingressClass } = new MeshChart(app, mesh);
  const dns = { namespace: namespaces.externalDns, handover, domain: 'sample.com', entryPoints: [entryPoint] };
  const { externalDns } = new ExternalDnsSslChart(app, dns);
  const issuer = new AcmeIssuer(new Chart(app, chartId('issuer', 'letsencrypt-dns01')), 'letsencrypt-dns01', {
    server: 'letsencrypt-staging',
    http01: ingressClass,
    dns01: [{ zone: hostedZone(handover, 'sample.com', 'public'), hosts: [WILDCARD] }],
    region: handover.cluster.region,
  });
  const platform = new Platform(app, 'platform', {
    domains: ['sample.com'],
    handover,
    mesh,
    namespaces: [namespaces.apps],
    entryPoints: [entryPoint],
    issuers: [issuer],
    externalDns: [externalDns],
  });
  const host = new HttpsHost(app, 'wild', { platform, namespace: namespaces.apps, host: WILDCARD });
  new HttpsRoute(app, 'one', {
    platform,
    namespace: namespaces.apps,
    host,
    hosts: [BELOW_WILDCARD],
    container: { image: 'example.org/echo:1.0.0', port: 8080, readiness: { path: '/status/200' } },
  });
  synthesize(app, { install: platform.install(), installFolder: join(folder, 'install') });
}

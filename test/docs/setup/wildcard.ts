// A platform whose issuer answers DNS-01 for a wildcard, and two teams.
import { Chart } from 'cdk8s';
import {
  AcmeIssuer,
  chartId,
  ExternalDns,
  hostedZone,
  LetsEncryptEntryPoint,
  Namespace,
  Platform,
} from 'cdk8s-auto-https';
import { app as emptyApp, externalDns, apps as firstTeam, handover, istioIngress, mesh, namespaces } from './parts';

export const app = emptyApp;
export const apps = firstTeam;
export const teamB = new Namespace(namespaces, 'team-b', { injection: mesh });

const zone = hostedZone(handover, 'sample.com', 'public');
const gateways = new Chart(app, chartId('entryPoint', 'public'));
const entryPoint = new LetsEncryptEntryPoint(gateways, 'istio-ingressgateway-ssl', {
  namespace: istioIngress,
  mesh,
  handover,
  challenge: 'dns-01',
});

export const platform = new Platform(app, 'platform', {
  domains: ['sample.com'],
  handover,
  mesh,
  namespaces: [apps, teamB],
  entryPoints: [entryPoint],
  issuers: [
    new AcmeIssuer(new Chart(app, chartId('issuer', 'letsencrypt')), 'letsencrypt-staging', {
      server: 'letsencrypt-staging',
      dns01: [{ zone }],
      region: handover.cluster.region,
    }),
  ],
  externalDns: [
    new ExternalDns(new Chart(app, chartId('dns', 'external-dns-public')), 'external-dns-public', {
      namespace: externalDns,
      handover,
      zones: [zone],
      entryPoints: [entryPoint],
      policy: 'upsert-only',
    }),
  ],
});

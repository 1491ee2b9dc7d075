import { type App, Chart } from 'cdk8s';
import {
  AcmeIssuer,
  chartId,
  ExternalDns,
  HttpsApp,
  hostedZone,
  LetsEncryptEntryPoint,
  Mesh,
  MeshIngressClass,
  Namespace,
  Platform,
  parseHandover,
} from 'cdk8s-auto-https';
import { DestinationRule } from 'cdk8s-auto-https/imports/networking.istio.io';

const DOMAIN = 'shop.example';

/** A platform with one entry point, one app and an object of the project's own, made of what the package exports. */
export function shop(app: App): Platform {
  const mesh = new Mesh();
  const handover = parseHandover({
    version: 1,
    cluster: { name: 'shop', region: 'eu-central-1' },
    loadBalancerController: 'eks-auto',
    zones: [{ name: DOMAIN, id: 'Z0SHOPEXAMPLE', visibility: 'public' }],
    certificates: [],
    identity: { mode: 'irsa', roles: { 'dns/external-dns': 'arn:aws:iam::111122223333:role/external-dns' } },
  });
  const namespaces = new Chart(app, chartId('namespaces'));
  const ingress = new Namespace(namespaces, 'ingress', { readinessGate: handover.loadBalancerController });
  const dns = new Namespace(namespaces, 'dns');
  const shop = new Namespace(namespaces, 'shop', { injection: mesh });

  const edge = new Chart(app, chartId('entryPoint', 'edge'));
  const entryPoint = new LetsEncryptEntryPoint(edge, 'edge', { namespace: ingress, mesh, handover });
  const ingressClass = new MeshIngressClass(edge, mesh.ingressClass, { mesh });
  const externalDns = new ExternalDns(new Chart(app, chartId('dns', 'external-dns')), 'external-dns', {
    namespace: dns,
    handover,
    zones: [hostedZone(handover, DOMAIN, 'public')],
    entryPoints: [entryPoint],
    policy: 'upsert-only',
  });
  const issuer = new AcmeIssuer(new Chart(app, chartId('issuer', 'letsencrypt')), 'letsencrypt', {
    server: 'letsencrypt-production',
    http01: ingressClass,
  });
  const platform = new Platform(app, 'platform', {
    domains: [DOMAIN],
    handover,
    mesh,
    namespaces: [shop],
    entryPoints: [entryPoint],
    issuers: [issuer],
    externalDns: [externalDns],
  });
  const { route } = new HttpsApp(app, 'cart', {
    platform,
    namespace: shop,
    host: `cart.${DOMAIN}`,
    container: { image: 'registry.example/cart:1.4.0', port: 8080 },
  });
  new DestinationRule(route, 'outliers', {
    metadata: { name: 'cart', namespace: shop.name },
    spec: {
      host: `cart.${shop.name}.svc.cluster.local`,
      trafficPolicy: { outlierDetection: { consecutive5XxErrors: 5 } },
    },
  });
  return platform;
}

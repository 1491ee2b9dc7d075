import { ApiObject, type App, Chart } from 'cdk8s';

import { Certificate, CertificateSpecPrivateKeyAlgorithm } from '../../imports/cert-manager.io';
import { Gateway, GatewaySpecServersTlsMode, VirtualService } from '../../imports/networking.istio.io';
import { appName } from './app-name';
import { appObjects } from './app-objects';

const TYPED = ['Gateway', 'Certificate', 'VirtualService'];

/** Declares apps with the types that `cdk8s import` made of the CRDs of Istio and cert-manager, a chart each. */
export function declareTypedApps(app: App, apps: number): void {
  for (let number = 0; number < apps; number++) {
    const name = appName(number);
    const chart = new Chart(app, name);
    for (const props of appObjects(name).filter(({ kind }) => !TYPED.includes(kind))) {
      new ApiObject(chart, `${name}-${props.kind}`, props);
    }
    declareHost(chart, name, `${name}.sample.com`);
  }
}

function declareHost(chart: Chart, name: string, host: string): void {
  const metadata = { name, namespace: 'istio-ingress' };
  const tls = { mode: GatewaySpecServersTlsMode.SIMPLE, credentialName: host };
  new Gateway(chart, 'gateway', {
    metadata,
    spec: {
      selector: { istio: 'ingressgateway-ssl' },
      servers: [{ hosts: [`apps/${host}`], port: { name: 'https', number: 443, protocol: 'HTTPS' }, tls }],
    },
  });
  new Certificate(chart, 'certificate', {
    metadata,
    spec: {
      dnsNames: [host],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt-staging' },
      privateKey: { algorithm: CertificateSpecPrivateKeyAlgorithm.ECDSA, size: 256 },
      secretName: host,
    },
  });
  new VirtualService(chart, 'virtual-service', {
    metadata: { name, namespace: 'apps' },
    spec: {
      gateways: [`istio-ingress/${name}`],
      hosts: [host],
      http: [{ route: [{ destination: { host: `${name}.apps.svc.cluster.local`, port: { number: 80 } } }] }],
    },
  });
}

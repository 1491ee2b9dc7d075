import { App } from 'cdk8s';

import { CertManagerIssuerChart } from '../../charts/cert-manager-issuer';
import { MeshChart } from '../../charts/mesh';
import { HttpsApp, Mesh } from '../../lib';
import { ArticleObjects } from './article-objects';
import { selectedDeployments, serviceAt } from './links';
import { testRows } from './test-rows';
import { mentions } from './words';

const HOST = 'application.sample.com';
const objects = new ArticleObjects();
const certificate = objects.one('Certificate', HOST);
const gateway = objects.one('Gateway', 'application-gateway');

testRows('issuer-and-application', {
  'cert-manager by static manifest': () => {
    expect(objects.values['cert-manager.values.yaml']).toMatchObject({ crds: { enabled: true, keep: true } });
    expect(objects.installScript).toMatch(
      /^helm upgrade --install cert-manager oci:\/\/\S+\/cert-manager --version v1\.21\.2 /m,
    );
    expect(mentions(objects.all, /^CustomResourceDefinition$/)).toEqual([]);
  },

  'one ClusterIssuer `letsencrypt-staging` with an HTTP-01 solver of class istio': () => {
    expect(objects.of('ClusterIssuer').map(({ metadata }) => metadata.name)).toEqual(['letsencrypt-staging']);
    expect(objects.one('ClusterIssuer', 'letsencrypt-staging').spec.acme.solvers).toEqual([
      { http01: { ingress: { ingressClassName: 'istio', serviceType: 'ClusterIP' } } },
    ]);
  },

  'Certificate `application.sample.com` in istio-system with secretName = host': () => {
    expect(certificate.metadata.namespace).toBe('istio-ingress');
    expect(certificate.spec).toMatchObject({
      secretName: HOST,
      dnsNames: [HOST],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt-staging' },
    });
    // istiod's CA key is in istio-system; nothing here may read Secrets there.
    expect(objects.all.filter(({ metadata }) => metadata.namespace === 'istio-system')).toEqual([]);
  },

  "app = Istio's httpbin sample (ServiceAccount, Service `http` 8000→80, Deployment) in `apps`": () => {
    const own = objects.all.filter(({ metadata }) => metadata.namespace === 'apps');
    expect(own.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'ServiceAccount httpbin',
      'Service httpbin',
      'Deployment httpbin',
      'VirtualService httpbin',
    ]);
    expect(objects.one('Service', 'httpbin').spec.ports).toEqual([
      { name: 'http', appProtocol: 'http', port: 8000, targetPort: 8080, protocol: 'TCP' },
    ]);
    const { containers, serviceAccountName } = objects.one('Deployment', 'httpbin').spec.template.spec;
    expect(serviceAccountName).toBe('httpbin');
    expect(containers.map(({ image }) => image)).toEqual(['docker.io/mccutchen/go-httpbin:v2.15.0']);
  },

  'Gateway `application-gateway` in istio-system, annotation `externaldns: ssl`, selector `istio: ingressgateway-ssl`':
    () => {
      expect(gateway.apiVersion).toBe('networking.istio.io/v1');
      expect(gateway.metadata).toMatchObject({ namespace: 'istio-ingress', annotations: { externaldns: 'ssl' } });
      expect(gateway.spec.selector).toEqual({ istio: 'ingressgateway-ssl' });
    },

  '443 SIMPLE with that credential and 80 with httpsRedirect': () => {
    expect(gateway.spec.servers).toEqual([
      {
        port: { number: 443, name: 'https', protocol: 'HTTPS' },
        hosts: [`apps/${HOST}`],
        tls: { mode: 'SIMPLE', credentialName: certificate.spec.secretName },
      },
      { port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: [`istio-ingress/${HOST}`] },
    ]);
  },

  'VirtualService in `apps`': () => {
    const { apiVersion, metadata, spec } = objects.one('VirtualService', 'httpbin');
    expect(apiVersion).toBe('networking.istio.io/v1');
    expect(metadata.namespace).toBe('apps');
    expect(spec).toMatchObject({ hosts: [HOST], gateways: ['istio-ingress/application-gateway'] });
  },

  'curl shows 301 on port 80 and 200 on 443': () => {
    const redirect = objects.one('VirtualService', 'application-gateway-redirect').spec;
    expect(redirect).toMatchObject({ hosts: [HOST], gateways: ['istio-ingress/application-gateway'] });
    expect(redirect.http.map((route) => route.redirect)).toEqual([{ scheme: 'https', redirectCode: 301 }]);

    const [{ match, route }] = objects.one('VirtualService', 'httpbin').spec.http;
    expect(match).toEqual([{ port: 443, uri: { prefix: '/' } }]);
    const [{ destination }] = route;
    const service = serviceAt(objects, destination.host);
    const [{ targetPort }] = service?.spec.ports.filter(({ port }) => port === destination.port.number) ?? [];
    const [deployment] = selectedDeployments(objects, 'apps', service?.spec.selector as Record<string, string>);
    const [container] = deployment.spec.template.spec.containers;
    expect(container.ports.map(({ containerPort }) => containerPort)).toEqual([targetPort]);
    expect(container.readinessProbe.httpGet).toEqual({ path: '/status/200', port: targetPort });
  },

  Directories: () => {
    const directory = (environment: 'letsencrypt-staging' | 'letsencrypt-production') => {
      const app = new App();
      const { ingressClass } = new MeshChart(app, new Mesh());
      const [issuer] = new CertManagerIssuerChart(app, { ingressClass, environment }).toJson();
      return [issuer.metadata.name, issuer.spec.acme.server];
    };
    expect(objects.one('ClusterIssuer', 'letsencrypt-staging').spec.acme.server).toBe(
      'https://acme-staging-v02.api.letsencrypt.org/directory',
    );
    expect([directory('letsencrypt-staging'), directory('letsencrypt-production')]).toEqual([
      ['letsencrypt-staging', 'https://acme-staging-v02.api.letsencrypt.org/directory'],
      ['letsencrypt-production', 'https://acme-v02.api.letsencrypt.org/directory'],
    ]);
  },

  'Profiles, common name, rotationPolicy, renewal at 2/3 of the lifetime': () => {
    // No profile is the CA's default, classic. Lifetimes get shorter: no number of days stands here.
    expect(objects.one('ClusterIssuer', 'letsencrypt-staging').spec.acme).not.toHaveProperty('profile');
    expect(Object.keys(certificate.spec).sort()).toEqual(['dnsNames', 'issuerRef', 'privateKey', 'secretName']);
    expect(certificate.spec.privateKey.rotationPolicy).toBe('Always');
  },

  'Wildcards: DNS-01 only': () => {
    const wildcard = () =>
      new ArticleObjects({}, (app, platform) => {
        const namespace = platform.namespaces.apps;
        new HttpsApp(app, 'all', {
          platform,
          namespace,
          host: '*.team.sample.com',
          service: { name: 'all', ports: [80] },
        });
      });
    expect(wildcard).toThrow(/wildcard host "\*\.team\.sample\.com" has no DNS-01 solver/);
  },
});

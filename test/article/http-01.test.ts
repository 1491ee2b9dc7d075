import { ArticleObjects } from './article-objects';
import { selectedDeployments } from './links';
import { testRows } from './test-rows';

const objects = new ArticleObjects();
const [{ http01 }] = objects.one('ClusterIssuer', 'letsencrypt-staging').spec.acme.solvers;
const certificate = objects.one('Certificate', 'application.sample.com');
const gateway = objects.one('Gateway', 'application-gateway');
const istiod = objects.values['istiod.values.yaml'] as {
  env: { K8S_INGRESS_NS: string };
  meshConfig: { ingressSelector: string; ingressClass: string };
};

testRows('http-01', {
  "1. solver pod, Service (ClusterIP when told) and Ingress, all in the Certificate's namespace": () => {
    expect(http01.ingress.serviceType).toBe('ClusterIP');
    // That of the gateway pods: istiod serves a Secret from there alone.
    expect(certificate.metadata.namespace).toBe('istio-ingress');
    expect(certificate.metadata.namespace).toBe(
      objects.one('Deployment', 'istio-ingressgateway-ssl').metadata.namespace,
    );
    expect(objects.one('Namespace', 'istio-ingress').metadata.labels).not.toHaveProperty('istio-injection');
  },

  '2. ingressClassName names an IngressClass whose controller is `istio.io/ingress-controller`': () => {
    expect(http01.ingress).not.toHaveProperty('class');
    const ingressClass = objects.one('IngressClass', http01.ingress.ingressClassName);
    expect(ingressClass.spec.controller).toBe('istio.io/ingress-controller');
    expect(istiod.meshConfig.ingressClass).toBe(ingressClass.metadata.name);
  },

  '3. a Gateway in K8S_INGRESS_NS, port 80, hosts `*`, selector `istio: <ingressSelector>`': () => {
    const selector = { istio: istiod.meshConfig.ingressSelector };
    // The challenge reaches the pods that the host's own Gateway selects.
    expect(gateway.spec.selector).toEqual(selector);
    const selected = selectedDeployments(objects, istiod.env.K8S_INGRESS_NS, selector);
    expect(selected.map(({ metadata }) => metadata.name)).toEqual(['istio-ingressgateway-ssl']);
  },

  '4. a new 443 server whose Secret does not exist yet does not break port 80': () => {
    const [on443, on80, ...others] = gateway.spec.servers;
    expect(others).toEqual([]);
    expect(on443).toMatchObject({ port: { number: 443 }, tls: { credentialName: certificate.spec.secretName } });
    expect(on80.port).toEqual({ number: 80, name: 'http', protocol: 'HTTP' });
    expect(on80).not.toHaveProperty('tls');
  },
});

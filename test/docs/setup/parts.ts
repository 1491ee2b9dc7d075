// A cluster before its entry points: what the snippets on entry points go on from.
import { App, Chart } from 'cdk8s';
import { chartId, Mesh, Namespace, sampleHandover } from 'cdk8s-auto-https';

export const app = new App();
export const handover = sampleHandover();
export const mesh = new Mesh();

export const namespaces = new Chart(app, chartId('namespaces'));
export const istioSystem = new Namespace(namespaces, 'istio-system');
export const istioIngress = new Namespace(namespaces, 'istio-ingress', {
  readinessGate: handover.loadBalancerController,
});
export const externalDns = new Namespace(namespaces, 'external-dns');
export const apps = new Namespace(namespaces, 'apps', { injection: mesh });

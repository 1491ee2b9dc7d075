import { defineCheck } from '../../define-check';
import { meshSetting } from '../../facts/mesh';
import { HTTP01_KINDS, type ValidatedName } from '../../graph/cert-manager/http01';
import { classField, solverMisses } from '../../graph/cert-manager/solver-misses';

export default defineCheck({
  id: 'solver-mesh-class',
  summary: "A challenge's Ingress is istiod's where the host is on Istio's gateway.",
  rows: [41],
  sources: ['istio pilot/pkg/config/kube/ingress/virtualservices.go shouldProcessIngressWithClass, release 1.30'],
  reads: [...HTTP01_KINDS],
  messages: {
    AH504: {
      severity: 'error',
      hop: 'challenge',
      what: 'class "{name}" is not the ingressClass of the mesh, "{told}"',
      why: 'istiod passes over the Ingresses of challenges, which then get 404 from the gateway',
      fix: 'Set class to "{told}", or name an IngressClass of controller istio.io/ingress-controller by ingressClassName.',
    },
    AH505: {
      severity: 'unresolved',
      hop: 'challenge',
      what: 'the solver leaves challenges to {taker}, and host "{host}" is on {gateway}',
      why: 'requests for the challenge reach the Istio gateway, where the name leads, and get 404',
      fix: 'Name an IngressClass of controller istio.io/ingress-controller by ingressClassName, or validate by DNS-01.',
    },
  },
  run(graph, report) {
    const mesh = meshSetting(graph, 'ingressClass');
    for (const { name, miss } of solverMisses(graph)) {
      const { certificate, ingress, servers, solver, name: host } = name;
      if (miss === 'unknown') {
        if (!ingress?.field.holdsUnknown())
          report.notDecided('AH504', ingress?.field ?? solver, 'mesh.ingressControllerMode', host);
      } else if (miss === 'mesh-class') {
        const related = [certificate.resource, ...(mesh?.field ? [mesh.field.resource] : [])];
        const values = { name: ingress?.class ?? '', told: mesh?.value ?? '' };
        report('AH504', classField(name, 'class'), values, { host, related });
      } else if (miss === 'other') {
        const values = { taker: takerText(name), host, gateway: `${servers[0]?.gateway}` };
        report('AH505', ingress?.field ?? solver, values, { host, related: [certificate.resource] });
      }
    }
  },
});

function takerText({ taker, ingress }: ValidatedName): string {
  const name = ingress?.ingressClassName ?? ingress?.class;
  const controller = taker.ingressClass?.get('spec', 'controller').text();
  if (taker.ingressClass) return `${taker.ingressClass} of controller "${controller}"`;
  return name === undefined ? 'nobody, by an Ingress without a class' : `class "${name}"`;
}

import { defineCheck } from '../../define-check';
import { HTTP01_KINDS } from '../../graph/cert-manager/http01';
import { classField, solverMisses } from '../../graph/cert-manager/solver-misses';
import { INGRESS_CLASS } from '../../graph/kinds';
import { didYouMean, nearName } from '../../near-name';

export default defineCheck({
  id: 'solver-ingress-class',
  summary: "The class of a challenge's Ingress leads to istiod, by an IngressClass.",
  rows: [40],
  sources: [
    'istio pilot/pkg/config/kube/ingress/virtualservices.go shouldProcessIngressWithClass, release 1.30',
    'https://github.com/cert-manager/cert-manager/issues/4537',
  ],
  reads: [...HTTP01_KINDS],
  messages: {
    AH502: {
      severity: 'unresolved',
      hop: 'challenge',
      what: 'ingressClassName "{name}" has no IngressClass',
      why: 'istiod serves an Ingress by class name only if there is an IngressClass of its controller: challenges get 404',
      fix: 'Add an IngressClass "{name}" with controller istio.io/ingress-controller, or name one that is there.{suggestion}',
    },
    AH503: {
      severity: 'error',
      hop: 'challenge',
      what: 'controller "{controller}" of the IngressClass is not that of istiod',
      why: 'istiod passes over the Ingresses of challenges, which then get 404 from the gateway',
      fix: 'Set controller to istio.io/ingress-controller.',
    },
  },
  run(graph, report) {
    for (const { name, miss } of solverMisses(graph)) {
      const { certificate, issuer, ingress, taker, name: host } = name;
      if (miss === 'controller' && taker.ingressClass) {
        const controller = taker.ingressClass.get('spec', 'controller');
        const related = [issuer, certificate.resource];
        report('AH503', controller, { controller: String(controller.value ?? '') }, { host, related });
      }
      if (miss !== 'no-class') continue;
      const wanted = ingress?.ingressClassName ?? '';
      const classes = graph.all(INGRESS_CLASS).map((one) => one.name);
      const near = graph.find(INGRESS_CLASS, '', nearName(wanted, classes) ?? '');
      const related = [certificate.resource, ...(near ? [near] : [])];
      const values = { name: wanted, suggestion: didYouMean(wanted, classes) };
      report('AH502', classField(name, 'ingressClassName'), values, { host, related });
    }
  },
});

import { defineCheck } from '../../define-check';
import type { CertificateRequest } from '../../graph/cert-manager/certificate-request';
import { certificates } from '../../graph/cert-manager/certificates';
import { HTTP01_KINDS } from '../../graph/cert-manager/http01';
import { issuerOf } from '../../graph/cert-manager/issuers';
import { solverFor } from '../../graph/cert-manager/solvers';
import type { Graph } from '../../graph/graph';
import { gatewaysOfWorkload } from '../../graph/istio/gateways';
import { ISTIO_INGRESS_CONTROLLER, takerOf, takerOfIngress } from '../../graph/istio/mesh-ingress';
import { INGRESS, INGRESS_CLASS } from '../../graph/kinds';
import { workloadsIn } from '../../graph/kubernetes/workloads-in';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'ingress-has-class',
  summary: 'An Ingress for Istio says so, where other controllers take Ingresses too.',
  rows: [40],
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
    'istio pilot/pkg/config/kube/ingress/virtualservices.go shouldProcessIngressWithClass, release 1.30',
  ],
  reads: [...HTTP01_KINDS],
  messages: {
    AH523: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the Ingress has no class, so that it gets the default {ingressClass} of controller "{controller}"',
      why: 'istiod passes over it: its hosts get 404 from the gateway, or a load balancer of their own',
      fix: 'Set spec.ingressClassName to {istio}.',
    },
    AH524: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the Ingress has no class, and none of {classes} is the default',
      why: 'unless told to, controllers pass over an Ingress without a class: its hosts get 404',
      fix: 'Set spec.ingressClassName to {istio}.',
    },
  },
  run(graph, report) {
    const classes = graph.all(INGRESS_CLASS);
    const ofIstio = classes.filter((one) => controllerOf(one) === ISTIO_INGRESS_CONTROLLER);
    if (ofIstio.length === 0 || ofIstio.length === classes.length) return;
    const istio = ofIstio.map(({ name }) => `"${name}"`).join(' or ');
    for (const ingress of graph.own(INGRESS)) {
      const className = ingress.get('spec', 'ingressClassName');
      if (className.isSet || ingress.annotation('kubernetes.io/ingress.class').isSet) continue;
      const { by, ingressClass } = takerOfIngress(graph, ingress);
      if (by === 'istio' || !isMeantForIstio(graph, ingress)) continue;
      if (ingressClass && by === 'other') {
        const values = { ingressClass: String(ingressClass), controller: controllerOf(ingressClass) ?? '', istio };
        report('AH523', className, values, { related: [ingressClass] });
      } else if (!ingressClass) {
        const names = classes.map(({ name }) => `"${name}"`).join(', ');
        report('AH524', className, { classes: names, istio }, { related: classes });
      }
    }
  },
});

function controllerOf(ingressClass: Resource): string | undefined {
  return ingressClass.get('spec', 'controller').text();
}

/** Whether it stands beside pods of an Istio gateway, or its challenges are put on one. */
function isMeantForIstio(graph: Graph, ingress: Resource): boolean {
  const isBesideGateway = workloadsIn(graph, ingress.namespace).some(
    (one) => gatewaysOfWorkload(graph, one).length > 0,
  );
  return isBesideGateway || certificates(graph).some((one) => one.resource === ingress && isSolvedByIstio(graph, one));
}

function isSolvedByIstio(graph: Graph, certificate: CertificateRequest): boolean {
  const issuer = issuerOf(graph, certificate);
  return certificate.dnsNames.some(({ name }) => {
    const solver = solverFor(graph, issuer, certificate, name)?.ingress;
    return solver !== undefined && solver.name === undefined && takerOf(graph, solver).by === 'istio';
  });
}

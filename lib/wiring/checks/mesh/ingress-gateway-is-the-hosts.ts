import { defineCheck } from '../../define-check';
import { HTTP01_KINDS, namesThroughIstio, type ValidatedName } from '../../graph/cert-manager/http01';
import type { Graph } from '../../graph/graph';
import {
  bearsIngressLabel,
  type IngressGateway,
  ingressGateway,
  ingressWorkloads,
} from '../../graph/istio/mesh-ingress';
import type { Workload } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'ingress-gateway-is-the-hosts',
  summary: 'Challenges are answered by the gateway that the host leads to.',
  rows: [42, 43, 120],
  sources: ['istio pilot/pkg/config/kube/ingress/gateways.go getIngressGatewaySelector, release 1.30'],
  reads: [...HTTP01_KINDS],
  messages: {
    AH506: {
      severity: 'error',
      hop: 'challenge',
      what: 'the mesh puts Ingresses on pods with the label istio={label}, which no gateway has',
      why: 'no gateway has a route for the challenge: it gets 404',
      fix: 'Set meshConfig.ingressSelector to the value of the label istio on the gateway of the host: {wanted}.',
    },
    AH507: {
      severity: 'error',
      hop: 'challenge',
      what: 'ingressService is "{label}" and ingressSelector is not set, so that Ingresses go to pods with the label istio={label}, which no gateway has',
      why: 'no gateway has a route for the challenge: it gets 404',
      fix: 'Set meshConfig.ingressSelector as well, to the value of the label istio on the gateway of the host: {wanted}.',
    },
    AH508: {
      severity: 'error',
      hop: 'challenge',
      what: 'the mesh puts Ingresses on pods with the label istio={label}, and host "{host}" leads to {pods}',
      why: 'the gateway of the host has no route for the challenge: it gets 404',
      fix: 'A mesh has one gateway for challenges: set meshConfig.ingressSelector to {wanted}, move the host to that gateway, or validate it by DNS-01.',
    },
  },
  run(graph, report) {
    const names = namesThroughIstio(graph).filter(({ workloads }) => workloads.length > 0 && workloads.every(isKnown));
    const gateway = ingressGateway(graph);
    if (!gateway) return reportMissing(names);
    const failing = names.filter(({ workloads }) => !workloads.some((one) => bearsIngressLabel(gateway, one)));
    const everyNameFails = failing.length === names.length;
    for (const validated of failing) {
      const { name, certificate, issuer, workloads } = validated;
      const setting = gateway.told.field;
      const culprit = setting && everyNameFails ? setting : gatewayField(validated);
      const others = (ingressWorkloads(graph) ?? []).map(({ resource }) => resource);
      const around = [
        gatewayField(validated).resource,
        issuer,
        certificate.resource,
        workloads[0]?.resource,
        ...others,
        setting?.resource,
      ];
      const related = [
        ...new Set(around.flatMap((one) => (one === undefined || one === culprit.resource ? [] : [one]))),
      ];
      const values = {
        label: gateway.label,
        wanted: wantedLabel(workloads),
        host: name,
        pods: `${workloads[0]?.resource}`,
      };
      report(codeFor(graph, gateway), culprit, values, { host: name, related });
      if (culprit === setting) return;
    }

    /** By Istio's defaults challenges go to istio=ingressgateway; a gateway that has the label needs no word from the mesh. */
    function reportMissing(all: readonly ValidatedName[]): void {
      for (const { name, ingress, solver, workloads } of all) {
        if (workloads.some(({ labels }) => labels.get('istio') === 'ingressgateway')) continue;
        report.notDecided('AH508', ingress?.field ?? solver, 'mesh.ingressSelector', name);
      }
    }
  },
});

function isKnown({ hasUnknownLabels }: Workload): boolean {
  return !hasUnknownLabels;
}

function codeFor(graph: Graph, gateway: IngressGateway): 'AH506' | 'AH507' | 'AH508' {
  if ((ingressWorkloads(graph) ?? []).length > 0) return 'AH508';
  return gateway.by === 'ingressService' ? 'AH507' : 'AH506';
}

function gatewayField({ servers, solver }: ValidatedName) {
  return servers[0]?.gateway.get('spec', 'selector') ?? solver;
}

function wantedLabel(workloads: readonly Workload[]): string {
  const label = workloads[0]?.labels.get('istio');
  return label === undefined ? 'a label istio, which the pods lack' : `"${label}"`;
}

import { defineCheck } from '../../define-check';
import { configurations, meshSetting } from '../../facts/mesh';
import { HTTP01_KINDS, namesThroughIstio } from '../../graph/cert-manager/http01';

const MODES = ['OFF', 'DEFAULT', 'STRICT', 'UNSPECIFIED'];

export default defineCheck({
  id: 'ingress-controller-mode',
  summary: 'istiod serves Ingresses where challenges need it, and can read its mesh configuration.',
  rows: [44],
  sources: [
    'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
    'istio pilot/pkg/bootstrap/configcontroller.go',
  ],
  reads: [...HTTP01_KINDS],
  messages: {
    AH509: {
      severity: 'error',
      hop: 'challenge',
      what: 'ingressControllerMode is OFF',
      why: 'istiod serves no Ingress once it restarts, so the challenges of host "{host}" get 404',
      fix: 'Set ingressControllerMode to STRICT or DEFAULT, or validate by DNS-01.',
    },
    AH510: {
      severity: 'error',
      hop: 'gateway',
      what: 'ingressControllerMode is {value}, which is none of its words',
      why: 'istiod cannot read the mesh configuration, and keeps the whole of the last one; in YAML an OFF without quotes is the boolean false',
      fix: 'Use "OFF", "DEFAULT" or "STRICT", in quotes.',
    },
  },
  run(graph, report) {
    for (const { meshConfig } of configurations(graph)) {
      const field = meshConfig?.get('ingressControllerMode');
      const isWrong = field?.isSet && !field.isUnknown && !MODES.includes(field.text() ?? '');
      if (field && isWrong && field.number() === undefined)
        report('AH510', field, { value: JSON.stringify(field.value) });
    }
    const told = meshSetting(graph, 'ingressControllerMode');
    const [first] = namesThroughIstio(graph);
    if (told?.value !== 'OFF' || !first) return;
    const related = told.field ? [first.issuer, first.certificate.resource] : [first.certificate.resource];
    report('AH509', told.field ?? first.solver, { host: first.name }, { host: first.name, related });
  },
});

import { defineCheck } from '../../define-check';
import { unknownFields } from '../../graph/istio/virtual-service-fields';
import { VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';
import { didYouMean } from '../../near-name';

export default defineCheck({
  id: 'route-fields-known',
  summary: 'Every field of a VirtualService is one that its kind has.',
  rows: [],
  alsoKnownAs: ['IST0106'],
  sources: ['istio.io/api networking/v1 VirtualService (CRD schema)'],
  reads: [VIRTUAL_SERVICE],
  messages: {
    AH395: {
      severity: 'error',
      hop: 'object',
      what: '"{field}" is no field of {parent}',
      why: 'kubectl refuses the VirtualService; other tools let the API server drop the field without a word',
      fix: 'Use one of {known}.{hint}',
    },
  },
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      for (const { field, known } of unknownFields(virtualService.get('spec'))) {
        const name = String(field.steps().at(-1));
        const hint = didYouMean(name, known);
        const values = { field: name, parent: parentOf(field), known: known.join(', '), hint };
        // A version of Istio to come may have it.
        report('AH395', field, values, hint === '' ? { severity: 'warning' } : {});
      }
    }
  },
});

function parentOf(field: Field): string {
  const steps = field
    .steps()
    .slice(0, -1)
    .filter((step) => typeof step === 'string');
  return steps.join('.');
}

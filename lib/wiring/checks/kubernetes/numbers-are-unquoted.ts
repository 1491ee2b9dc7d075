import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import {
  DEPLOYMENT,
  GATEWAY,
  HPA,
  type Kind,
  REPLICA_SET,
  ROLLOUT,
  SERVICE,
  SERVICE_ENTRY,
  STATEFUL_SET,
  VIRTUAL_SERVICE,
} from '../../graph/kinds';
import { POD_KINDS, podTemplates } from '../../graph/kubernetes/pod-templates';
import { type Field, isMapping } from '../../graph/resource';

const DIGITS = /^\d+$/;

/** Fields that are numbers; `*` stands for each item of a list. */
const NUMBERS: readonly (readonly [Kind, readonly string[]])[] = [
  [SERVICE, ['spec.ports.*.port', 'spec.ports.*.nodePort']],
  [DEPLOYMENT, ['spec.replicas']],
  [STATEFUL_SET, ['spec.replicas']],
  [REPLICA_SET, ['spec.replicas']],
  [ROLLOUT, ['spec.replicas']],
  [HPA, ['spec.minReplicas', 'spec.maxReplicas', 'spec.metrics.*.resource.target.averageUtilization']],
  [GATEWAY, ['spec.servers.*.port.number']],
  [SERVICE_ENTRY, ['spec.ports.*.number']],
  [
    VIRTUAL_SERVICE,
    ['http', 'tls', 'tcp'].flatMap((key) => [
      `spec.${key}.*.match.*.port`,
      `spec.${key}.*.route.*.destination.port.number`,
      `spec.${key}.*.route.*.weight`,
    ]),
  ],
];

export default defineCheck({
  id: 'numbers-are-unquoted',
  summary: 'Ports, replicas and weights are numbers, not texts.',
  rows: [],
  sources: ['kubernetes v1.36.3 api/openapi-spec', 'istio 1.31 manifests/charts/base/files/crd-all.gen.yaml'],
  reads: [...new Set([...POD_KINDS, ...NUMBERS.map(([kind]) => kind)])],
  messages: {
    AH144: {
      severity: 'error',
      hop: 'object',
      what: '{key}: "{value}" is a text, where a number must stand',
      why: 'the API server refuses the object',
      fix: 'Write it without quotes: {value}.',
    },
  },
  run(graph, report) {
    for (const field of numbersOf(graph)) {
      if (!DIGITS.test(field.text() ?? '')) continue;
      report('AH144', field, { key: String(field.steps().at(-1)), value: field.text() as string });
    }
  },
});

function numbersOf(graph: Graph): Field[] {
  const ports = podTemplates(graph)
    .flatMap(({ spec }) => spec.get('containers').items())
    .flatMap((container) => container.get('ports').items());
  return [
    ...NUMBERS.flatMap(([kind, paths]) => {
      const steps = paths.map((path) => path.split('.'));
      return graph.all(kind).flatMap((resource) => {
        const root = resource.get();
        return steps.filter((some) => mayHold(root.value, some)).flatMap((some) => fieldsAt(root, some));
      });
    }),
    ...ports.flatMap((port) => [port.get('containerPort'), port.get('hostPort')]),
  ];
}

/** Whether digits in quotes stand at some steps: plain values tell it without a field for each. */
function mayHold(value: unknown, steps: readonly string[], from = 0): boolean {
  const step = steps[from];
  if (step === undefined) return typeof value === 'string' && DIGITS.test(value);
  if (step === '*') return Array.isArray(value) && value.some((item) => mayHold(item, steps, from + 1));
  return isMapping(value) && mayHold(value[step], steps, from + 1);
}

function fieldsAt(field: Field, [step, ...rest]: readonly string[]): Field[] {
  if (step === undefined) return [field];
  if (!field.isSet) return [];
  return (step === '*' ? field.items() : [field.get(step)]).flatMap((one) => fieldsAt(one, rest));
}

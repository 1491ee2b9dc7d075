import { defineCheck } from '../../define-check';
import { POD_KINDS, podTemplates } from '../../graph/kubernetes/pod-templates';
import { textMaps } from '../../graph/kubernetes/text-maps';
import { isMapping } from '../../graph/resource';

export default defineCheck({
  id: 'texts-are-quoted',
  summary: 'Labels, annotations, arguments and variables are texts, not numbers or booleans.',
  rows: [],
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
  reads: [...POD_KINDS],
  messages: {
    AH143: {
      severity: 'error',
      hop: 'object',
      what: '{key}: {value} is a {type}, where a text must stand',
      why: 'the API server refuses the object: YAML reads true, yes, off, 8080 and their like without quotes as no texts',
      fix: 'Write it in quotes: "{value}".',
    },
  },
  run(graph, report) {
    const maps = textMaps(graph).filter(({ value }) => isMapping(value) && Object.values(value).some(isNoText));
    const values = maps.flatMap((map) => map.entries().map(([, field]) => field));
    const containers = podTemplates(graph).flatMap(({ spec }) =>
      ['initContainers', 'containers'].flatMap((key) => spec.get(key).items()),
    );
    const lists = containers.flatMap((one) => [...one.get('args').items(), ...one.get('command').items()]);
    const variables = containers.flatMap((one) => one.get('env').items()).map((one) => one.get('value'));
    for (const field of [...values, ...lists, ...variables].filter(({ value }) => isNoText(value))) {
      const key = String(
        field
          .steps()
          .filter((step) => typeof step === 'string')
          .at(-1),
      );
      report('AH143', field, { key, value: String(field.value), type: typeof field.value });
    }
  },
});

function isNoText(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

import { defineCheck } from '../../define-check';
import { POD_KINDS, podTemplates } from '../../graph/kubernetes/pod-templates';
import { textMaps } from '../../graph/kubernetes/text-maps';
import { type Field, isMapping } from '../../graph/resource';

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
    const values = textMaps(graph, holdsNoText).flatMap((map) => map.entries().map(([, field]) => field));
    const containers = podTemplates(graph).flatMap(({ spec }) =>
      ['initContainers', 'containers'].flatMap((key) => spec.get(key).items()),
    );
    const lists = containers.flatMap((one) => [...textsOf(one.get('args')), ...textsOf(one.get('command'))]);
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

/** The items of a list, if some of them may be no text. */
function textsOf(list: Field): Field[] {
  return Array.isArray(list.value) && list.value.some(isNoText) ? list.items() : [];
}

function holdsNoText(value: unknown): boolean {
  if (!isMapping(value)) return false;
  for (const key in value) if (isNoText(value[key])) return true;
  return false;
}

function isNoText(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

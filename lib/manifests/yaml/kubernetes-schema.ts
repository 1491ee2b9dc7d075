import {
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  mapTag,
  mergeTag,
  NOT_RESOLVED,
  Schema,
  seqTag,
  strTag,
} from 'js-yaml';
import { MAY_BE_TYPED, plainValue } from './plain-scalar';

/** Deeper than any manifest, and not too deep for the stack. */
export const DEEPEST = 1000;

/** Unquoted texts as kubectl reads them; `!!int "8080"` too. */
const typed = (name: string, implicit: boolean) =>
  defineScalarTag<unknown>(`tag:yaml.org,2002:${name}`, {
    implicit,
    implicitFirstChars: ['', ...MAY_BE_TYPED],
    resolve: (source) => {
      const value = plainValue(source);
      return value === source ? NOT_RESOLVED : value;
    },
    identify: () => false,
  });

/** Tags that nobody knows, such as `!Ref`, are ignored, as go-yaml ignores them. */
const OF_NO_MEANING = [
  defineScalarTag<unknown>('', { matchByTagPrefix: true, resolve: (source) => source, identify: () => false }),
  defineSequenceTag<unknown[]>('', { ...seqTag, matchByTagPrefix: true }),
  defineMappingTag<Record<string, unknown>>('', { ...mapTag, matchByTagPrefix: true }),
];

/** The schema by which js-yaml reads what kubectl reads. */
export const KUBERNETES_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag,
  typed('int', true),
  ...['null', 'bool', 'float'].map((name) => typed(name, false)),
  mergeTag,
  ...OF_NO_MEANING,
]);

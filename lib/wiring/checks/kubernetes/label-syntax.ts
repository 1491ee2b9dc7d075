import { defineCheck } from '../../define-check';
import { POD_KINDS } from '../../graph/kubernetes/pod-templates';
import { holdsStandIn } from '../../graph/kubernetes/stand-ins';
import { labelMaps } from '../../graph/kubernetes/text-maps';
import { isMapping } from '../../graph/resource';

/** Upstream: k8s.io/apimachinery v0.36.3 pkg/util/validation IsQualifiedName, IsValidLabelValue. */
const NAME = /^(?=.{1,63}$)[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const PREFIX = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export default defineCheck({
  id: 'label-syntax',
  summary: 'Labels are such as the API server takes.',
  rows: [],
  sources: ['k8s.io/apimachinery v0.36.3 pkg/util/validation/validation.go IsQualifiedName, IsValidLabelValue'],
  reads: [...POD_KINDS],
  messages: {
    AH146: {
      severity: 'error',
      hop: 'object',
      what: '"{value}" is no value of a label',
      why: 'the API server refuses the object',
      fix: 'Use at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. Longer texts go into annotations.',
    },
    AH147: {
      severity: 'error',
      hop: 'object',
      what: '"{key}" is no key of a label',
      why: 'the API server refuses the object',
      fix: 'Use a name of at most 63 letters, digits, `-`, `_` and `.`, after a domain and `/` if need be.',
    },
  },
  run(graph, report) {
    const keysAreTaken = remembered(isTakenKey);
    const isTaken = remembered(isTakenValue);
    const mayBeWrong = (value: unknown) => {
      if (!isMapping(value)) return false;
      for (const key in value) if (!keysAreTaken(key) || !isTaken(value[key])) return true;
      return false;
    };
    for (const map of labelMaps(graph, mayBeWrong)) {
      for (const [key, field] of map.entries()) {
        const value = field.text();
        if (!isTakenKey(key)) report('AH147', field, { key });
        if (value !== undefined && !isTakenValue(value)) report('AH146', field, { value });
      }
    }
  },
});

/** Most labels stand on many objects. */
function remembered<T>(asks: (text: T) => boolean): (text: T) => boolean {
  const known = new Map<T, boolean>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const found = asks(text);
    known.set(text, found);
    return found;
  };
}

function isTakenKey(key: string): boolean {
  return holdsStandIn(key) || isKey(key);
}

function isTakenValue(value: unknown): boolean {
  return typeof value !== 'string' || value === '' || holdsStandIn(value) || NAME.test(value);
}

function isKey(key: string): boolean {
  const [name = '', prefix, ...rest] = key.split('/').reverse();
  return NAME.test(name) && rest.length === 0 && (prefix === undefined || PREFIX.test(prefix));
}

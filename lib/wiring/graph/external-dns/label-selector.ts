import type { Labels } from '../selectors';

/** A selector in text, such as `dns in (public), !internal`. */
export interface TextSelector {
  readonly requirements: readonly Requirement[];
}

/** One part of it. */
export interface Requirement {
  readonly key: string;
  readonly operator: 'in' | 'notin' | 'exists' | 'absent';
  readonly values: readonly string[];
}

const REQUIREMENT = /^(?:(!)\s*([\w./-]+)|([\w./-]+)(?:\s*(==|=|!=)\s*([\w.-]*)|\s+(in|notin)\s*\(([^()]*)\))?)$/;

/**
 * Reads a selector as Kubernetes does; `undefined` where it does not parse, at which external-dns exits.
 * Upstream: k8s.io/apimachinery pkg/labels/selector.go Parse.
 */
export function parseSelector(text: string): TextSelector | undefined {
  if (text.trim() === '') return { requirements: [] };
  const parts = text.split(/,(?![^(]*\))/).map((part) => part.trim());
  const requirements = parts.map(requirementOf);
  return requirements.every((one) => one !== undefined) ? { requirements } : undefined;
}

function requirementOf(text: string): Requirement | undefined {
  const match = REQUIREMENT.exec(text);
  if (match === null) return undefined;
  const [, not, absent, key = '', sign, value = '', word, list = ''] = match;
  if (not !== undefined) return { key: absent ?? '', operator: 'absent', values: [] };
  if (sign !== undefined) return { key, operator: sign === '!=' ? 'notin' : 'in', values: [value] };
  if (word === undefined) return { key, operator: 'exists', values: [] };
  return { key, operator: word as 'in' | 'notin', values: list.split(',').map((one) => one.trim()) };
}

/** Whether labels meet every requirement; a key that is not there meets `notin`. */
export function selectorMatches({ requirements }: TextSelector, labels: Labels): boolean {
  return requirements.every((requirement) => requirementHolds(requirement, labels));
}

export function requirementHolds({ key, operator, values }: Requirement, labels: Labels): boolean {
  const value = labels.get(key);
  switch (operator) {
    case 'in':
      return value !== undefined && values.includes(value);
    case 'notin':
      return value === undefined || !values.includes(value);
    case 'exists':
      return value !== undefined;
    case 'absent':
      return value === undefined;
  }
}

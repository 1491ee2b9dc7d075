import type { Field } from './resource';

/** Labels by key. */
export type Labels = ReadonlyMap<string, string>;

/** Whether labels hold all of a selector's; an empty selector selects everything. */
export function selects(selector: Labels, labels: Labels): boolean {
  for (const [key, value] of selector) if (labels.get(key) !== value) return false;
  return true;
}

/** `app=web,tier=front`, as kubectl writes labels. */
export function labelsText(labels: Labels): string {
  return [...labels]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',');
}

/**
 * Whether a LabelSelector (`matchLabels`, `matchExpressions`) selects labels; `undefined` where it holds what is not known.
 * An empty one selects everything. Upstream: k8s.io/apimachinery LabelSelectorAsSelector.
 */
export function labelSelectorSelects(selector: Field, labels: Labels): boolean | undefined {
  if (selector.holdsUnknown()) return undefined;
  if (!selects(selector.get('matchLabels').labels(), labels)) return false;
  return selector
    .get('matchExpressions')
    .items()
    .every((expression) => expressionHolds(expression, labels));
}

function expressionHolds(expression: Field, labels: Labels): boolean {
  const value = labels.get(expression.get('key').text() ?? '');
  const values = expression.get('values').texts();
  switch (expression.get('operator').text()) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/** Things found by their labels without looking at each. */
export class LabelIndex<T extends { readonly labels: Labels }> {
  private readonly byLabel = new Map<string, T[]>();

  public constructor(private readonly things: readonly T[]) {
    for (const thing of things) {
      for (const [key, value] of thing.labels) {
        const label = `${key}=${value}`;
        const others = this.byLabel.get(label);
        if (others) others.push(thing);
        else this.byLabel.set(label, [thing]);
      }
    }
  }

  /** Those that a selector selects; all of them for an empty one. */
  public selectedBy(selector: Labels): readonly T[] {
    let fewest: readonly T[] = this.things;
    for (const [key, value] of selector) {
      const found = this.byLabel.get(`${key}=${value}`) ?? [];
      if (found.length < fewest.length) fewest = found;
    }
    return fewest.filter((thing) => selects(selector, thing.labels));
  }
}

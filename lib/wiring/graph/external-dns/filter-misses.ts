import { nearName } from '../../near-name';
import type { Graph } from '../graph';
import type { Field, Resource } from '../resource';
import { type ExternalDns, externalDnsInstances, flagsNamed, flagValue } from './instances';
import { parseSelector, type Requirement, requirementHolds } from './label-selector';
import type { Asker } from './missing';
import { refusalOf, SOURCE_KINDS } from './sources';

/** How an object misses a filter of an instance. */
export interface FilterMiss {
  readonly asker: Asker;
  /** `--annotation-filter=dns=public`. */
  readonly filter: string;
  /** What stands there instead, or that nothing does. */
  readonly found: string;
  readonly at: Field;
  /** What would meet the filter: `dns: public`. */
  readonly wanted: string;
  /** - `near key`: a slip in the key, the value is right
   *  - `near`: a slip in the key or the value
   *  - `other`: the same key with another value
   *  - `none`: no such key
   *  - `meant`: a value that says no, or a filter that leaves objects out */
  readonly distance: 'near key' | 'near' | 'other' | 'none' | 'meant';
}

/** How an object misses the annotation or label filter of an instance that has the host's domain. */
export function filterMiss(asker: Asker, flag: 'annotation-filter' | 'label-filter'): FilterMiss | undefined {
  const text = flagValue(asker.answer.instance, flag);
  const word = flag === 'annotation-filter' ? 'annotation' : 'label';
  const map = asker.source.get('metadata', `${word}s`);
  const unmet = parseSelector(text ?? '')?.requirements.find((one) => !requirementHolds(one, map.labels()));
  if (unmet === undefined) return undefined;
  const [wantedValue = ''] = unmet.values;
  const wanted = `${word} "${unmet.key}: ${wantedValue}"`;
  return { asker, filter: `--${flag}=${text}`, wanted, ...missOf(unmet, map, word) };
}

/** Values that say that no record is wanted. */
const REFUSING = /^(none|no|false|off|disabled?|ignored?|skip|manual|never|external|0)$/i;

function missOf({ key, operator, values }: Requirement, map: Field, word: string) {
  const value = map.get(key);
  const text = value.text();
  if (operator === 'notin' || operator === 'absent' || (text !== undefined && REFUSING.test(text))) {
    return { found: '', at: value, distance: 'meant' as const };
  }
  if (text !== undefined) {
    const isNear =
      nearName(text, values) !== undefined || values.some((one) => one.toLowerCase() === text.toLowerCase());
    return { found: `${word} "${key}: ${text}"`, at: value, distance: isNear ? ('near' as const) : ('other' as const) };
  }
  const near = nearName(key, map.labels().keys());
  if (near === undefined) return { found: `no ${word} "${key}"`, at: map, distance: 'none' as const };
  const found = map.get(near).text() ?? '';
  const distance = values.includes(found) ? ('near key' as const) : ('near' as const);
  return { found: `${word} "${near}: ${found}"`, at: map.get(near), distance };
}

/** Whether an instance takes no object of the tree, though there are some of the kinds that it watches. */
export function takesNothing(graph: Graph, instance: ExternalDns): boolean {
  const takers = graph.memo('instances that take something', () => {
    const sources: readonly Resource[] = graph.all(...SOURCE_KINDS);
    const takes = (one: ExternalDns, source: Resource) => ['unknown', undefined].includes(refusalOf(one, source));
    return new Set(externalDnsInstances(graph).filter((one) => sources.some((source) => takes(one, source))));
  });
  return !takers.has(instance);
}

/** Whether objects are chosen for an instance one by one, so that the record of each is wanted of it. */
export function choosesObjects(instance: ExternalDns): boolean {
  return ['annotation-filter', 'label-filter'].some((flag) => flagsNamed(instance, flag).length > 0);
}

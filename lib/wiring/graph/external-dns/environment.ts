import { factObjects } from '../../facts/fact-objects';
import type { Graph } from '../graph';
import { CONFIG_MAP } from '../kinds';
import type { Field, Resource } from '../resource';

/** A variable of a container; its value is `undefined` where it is not known. */
export interface Variable {
  readonly value: string | undefined;
  readonly field: Field;
}

export interface Environment {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Whether no more variables can come from outside of the tree. A Secret is taken to hold keys and tokens, no settings. */
  readonly areAllKnown: boolean;
  /** Whether some come from a Secret. */
  readonly hasSecrets: boolean;
}

/** The environment of a container, as far as the tree tells it; `env` goes before `envFrom`. */
export function environmentOf(graph: Graph, container: Field): Environment {
  const maps = factObjects(graph, CONFIG_MAP);
  const variables = new Map<string, Variable>();
  let areAllKnown = true;
  for (const source of container.get('envFrom').items()) {
    if (source.get('secretRef').isSet) continue;
    const data = dataOfMap(maps, source.get('configMapRef', 'name'));
    areAllKnown &&= data !== undefined;
    const prefix = source.get('prefix').text() ?? '';
    for (const [name, field] of data ?? []) variables.set(prefix + name, { value: field.text(), field: source });
  }
  for (const variable of container.get('env').items()) {
    const name = variable.get('name').text();
    if (name !== undefined) variables.set(name, { value: valueOfVariable(maps, variable), field: variable });
  }
  const hasSecrets = container
    .get('envFrom')
    .items()
    .some((source) => source.get('secretRef').isSet);
  return { variables, areAllKnown, hasSecrets };
}

function valueOfVariable(maps: readonly Resource[], variable: Field): string | undefined {
  if (!variable.get('valueFrom').isSet) return variable.get('value').isSet ? variable.get('value').text() : '';
  const reference = variable.get('valueFrom', 'configMapKeyRef');
  const key = reference.get('key').text();
  const data = dataOfMap(maps, reference.get('name'));
  return data?.find(([name]) => name === key)?.[1].text();
}

function dataOfMap(maps: readonly Resource[], name: Field): [string, Field][] | undefined {
  const text = name.text();
  const map = maps.find((one) => one.name === text && one.namespace === name.resource.namespace);
  return map?.get('data').entries();
}

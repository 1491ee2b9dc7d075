import { ApiObject, type App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import * as fc from 'fast-check';

import { documents, texts, values } from './random-values';

/** A construct of an app, made below an earlier one or the app. */
interface RandomConstruct {
  readonly is: 'chart' | 'group' | 'object' | 'overriding';
  /** Which of those before is its scope; taken modulo their number. */
  readonly below: number;
  readonly id: string;
  readonly fields: Record<string, unknown>;
  readonly labels: Record<string, string>;
  readonly changed: unknown;
  readonly lazy: boolean;
}

/** The description of an app, from which it can be made more than once. */
export interface RandomApp {
  readonly constructs: readonly RandomConstruct[];
  /** Which depends on which; taken modulo the number of constructs. */
  readonly dependencies: readonly (readonly [number, number])[];
  readonly invalid: readonly number[];
}

// Numbers come first among keys, so they decide on the order.
const ids = fc.oneof(
  fc.constantFrom('a', 'b', '1', '2', '10', 'Resource', 'Default', 'A_b', 'ü', 'a/b', 'x'.repeat(70)),
  fc.stringMatching(/^[a-z0-9.-]{1,6}$/),
);

const constructs: fc.Arbitrary<RandomConstruct> = fc.record({
  is: fc.constantFrom('chart', 'group', 'object', 'object', 'object', 'overriding'),
  below: fc.nat(),
  id: ids,
  fields: fc.dictionary(fc.constantFrom('spec', 'data', 'list', 'type'), values, { maxKeys: 3, noNullPrototype: true }),
  labels: fc.dictionary(fc.constantFrom('z', 'a', 'm'), texts, { maxKeys: 2, noNullPrototype: true }),
  changed: fc.option(documents, { nil: undefined, freq: 3 }),
  lazy: fc.boolean(),
});

/** Apps of charts in charts, objects in objects, dependencies and cycles. */
export const randomApps: fc.Arbitrary<RandomApp> = fc.record({
  constructs: fc.array(constructs, { minLength: 2, maxLength: 14, size: 'max' }),
  dependencies: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 7, depthIdentifier: 'edges' }),
  invalid: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(), { maxLength: 2 }) },
  ),
});

/** Makes an app as described. What cannot be made, such as an object outside of charts, is left out. */
export function makeApp(app: App, { constructs, dependencies, invalid }: RandomApp): void {
  const made: Construct[] = [new Chart(app, 'first'), app];
  const at = (index: number) => made[index % made.length] as Construct;
  for (const each of constructs) {
    const construct = make(at(each.below), each);
    if (construct) made.unshift(construct);
  }
  for (const [source, target] of dependencies) {
    // What is in no chart can have none, which some of the fixed apps show.
    if ([source, target].every((index) => isInChart(at(index)))) at(source).node.addDependency(at(target));
  }
  for (const index of invalid) at(index).node.addValidation({ validate: () => [`fault ${index % made.length}`] });
}

function isInChart({ node }: Construct): boolean {
  return node.scopes.some(Chart.isChart);
}

function make(scope: Construct, each: RandomConstruct): Construct | undefined {
  if (scope.node.tryFindChild(each.id)) return undefined;
  if (each.is === 'group') return new Construct(scope, each.id);
  if (each.is === 'chart') return new Chart(scope, each.id, { labels: each.labels });
  if (!isInChart(scope)) return undefined;
  return each.is === 'object' ? plain(scope, each) : new Overriding(scope, each);
}

function plain(scope: Construct, { id, fields, labels, lazy, changed }: RandomConstruct): ApiObject {
  const shown = lazy ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, later(value)])) : fields;
  const object = new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Thing', metadata: { labels }, ...shown });
  if (changed !== undefined) object.addJsonPatch(JsonPatch.add('/patched', { changed }));
  return object;
}

function later(value: unknown): unknown {
  return Lazy.any({ produce: () => ({ lazy: value, token: { resolve: () => value } }) });
}

/** Has parts twice, for which YAML has aliases. */
class Overriding extends ApiObject {
  public constructor(
    scope: Construct,
    private readonly described: RandomConstruct,
  ) {
    super(scope, described.id, { apiVersion: 'g/v1', kind: 'Overriding', ...described.fields });
  }

  public override toJson(): unknown {
    const { changed, lazy } = this.described;
    return { ...super.toJson(), changed, again: lazy ? changed : undefined };
  }
}

import { App, DependencyGraph } from 'cdk8s';
import { Construct } from 'constructs';
import * as fc from 'fast-check';

import { inOrder } from '../../../lib/synth/order';

/** Constructs of one scope, each with its dependencies by index. */
function tree(ids: readonly string[], dependencies: readonly (readonly [number, number])[]): App {
  const app = new App({ outdir: 'unused' });
  const made = ids.map((id) => new Construct(app, id));
  for (const [source, target] of dependencies) made[source]?.node.addDependency(made[target] as Construct);
  return app;
}

const pathsOf = (constructs: readonly { node: { path: string } }[]) => constructs.map(({ node }) => node.path);

function attempt(run: () => string[]): string[] | string {
  try {
    return run();
  } catch (error) {
    return (error as Error).message;
  }
}

test('the order and the cycles are those of cdk8s for any dependencies', () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 14 });
  fc.assert(
    fc.property(pairs, (dependencies) => {
      const app = tree([...'ab12cd3e'], dependencies);
      const stock = attempt(() => pathsOf(new DependencyGraph(app.node).topology()));
      expect(attempt(() => pathsOf(inOrder(app)))).toEqual(stock);
    }),
    { numRuns: 1000 },
  );
});

test('constructs with numbers for names come first, those below them do not', () => {
  const app = new App({ outdir: 'unused' });
  for (const id of ['b', '2', '1']) new Construct(new Construct(app, id), '0');
  expect(pathsOf(inOrder(app))).toEqual(['1', '2', '', '1/0', '2/0', 'b', 'b/0']);
});

test('a chain that is longer than the stack is deep has an order', () => {
  const ids = Array.from({ length: 30_000 }, (_, index) => `c${index}`);
  const app = tree(
    ids,
    ids.slice(1).map((_, index) => [index, index + 1]),
  );
  expect(pathsOf(inOrder(app)).slice(0, 3)).toEqual(['', 'c29999', 'c29998']);
});

test('many ways from one construct to another are walked once', () => {
  const layers = 40;
  const pairs = Array.from({ length: layers - 1 }, (_, layer) =>
    [0, 1].flatMap((a) => [0, 1].map((b) => [2 * layer + a, 2 * layer + 2 + b] as const)),
  );
  const ids = Array.from({ length: 2 * layers }, (_, index) => `c${index}`);
  expect(inOrder(tree(ids, pairs.flat()))).toHaveLength(2 * layers + 1);
});

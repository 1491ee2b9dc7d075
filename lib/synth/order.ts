import { DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

import { constructsBelow, dependenciesOf } from './cdk8s-internals';
import { type Edge, firstClosing, routeShown } from './cycle';

/**
 * The constructs below a root, and it, each after all that it depends on: what `DependencyGraph.topology()` of cdk8s gives
 * (2.70, lib/dependency.js), in time linear to constructs and dependencies, and at any depth.
 *
 * @throws Error for a cycle, in the words of cdk8s
 */
export function inOrder(root: IConstruct, preorder = constructsBelow(root)): IConstruct[] {
  const constructs = inOrderOfKeys(preorder);
  const edges = edgesBetween(constructs, preorder);
  if (edges.length === 0) return constructs;
  // What depends on itself: cdk8s leaves it out, or walks in circles until the stack is full. Nothing else does just that.
  if (edges.some(([from, to]) => from === to)) return new DependencyGraph(root.node).topology();
  const order = sorted(constructs.length, edges);
  if (order === undefined) throw cycle(edges, constructs);
  return order.map((index) => constructs[index] as IConstruct);
}

/** cdk8s keeps vertices in an object by path, where keys that are numbers come first; below the top no path is one. */
function inOrderOfKeys(preorder: IConstruct[]): IConstruct[] {
  const top = (preorder[0] as IConstruct).node;
  if (top.scope !== undefined || !top.children.some(({ node }) => /^\d+$/.test(node.path))) return preorder;
  return Object.values(Object.fromEntries(preorder.map((construct) => [construct.node.path, construct])));
}

/** The dependencies between the constructs, by their indexes, in the order in which cdk8s puts them in; others are left out. */
function edgesBetween(constructs: readonly IConstruct[], preorder: readonly IConstruct[]): Edge[] {
  const dependent = preorder.filter((construct) => dependenciesOf(construct).length > 0);
  if (dependent.length === 0) return [];
  const indexes = new Map(constructs.map(({ node }, index) => [node.path, index]));
  const edges: Edge[] = [];
  for (const source of dependent) {
    const from = indexes.get(source.node.path) as number;
    for (const target of dependenciesOf(source)) {
      const to = indexes.get(target.node.path);
      if (to !== undefined) edges.push([from, to]);
    }
  }
  return edges;
}

/** The vertices, each after all that it has an edge to, walked depth first from those without an edge to them; none for a cycle. */
function sorted(count: number, edges: readonly Edge[]): number[] | undefined {
  const outbound: number[][] = [];
  const hasInbound = new Uint8Array(count);
  for (const [from, to] of edges) {
    hasInbound[to] = 1;
    const targets = outbound[from];
    if (targets) targets.push(to);
    else outbound[from] = [to];
  }
  const walk = new DepthFirst(outbound, count);
  for (let vertex = 0; vertex < count; vertex += 1) {
    if (hasInbound[vertex] === 0) walk.from(vertex);
  }
  // What is in a cycle is never finished, or never reached.
  return walk.order.length === count ? walk.order : undefined;
}

/** A walk without recursion: a chain may be longer than the stack is deep. */
class DepthFirst {
  public readonly order: number[] = [];
  private readonly finished: Uint8Array;
  private readonly nextOf: Uint32Array;

  public constructor(
    private readonly outbound: readonly (readonly number[] | undefined)[],
    count: number,
  ) {
    this.finished = new Uint8Array(count);
    this.nextOf = new Uint32Array(count);
  }

  /** Stops at a cycle, and leaves what is in it out of the order. */
  public from(root: number): void {
    const path = [root];
    for (let vertex = path.at(-1); vertex !== undefined; vertex = path.at(-1)) {
      const next = this.nextUnfinished(vertex);
      if (next === undefined) {
        this.order.push(vertex);
        this.finished[vertex] = 1;
        path.pop();
      } else if ((this.nextOf[next] as number) > 0) {
        return;
      } else {
        path.push(next);
      }
    }
  }

  private nextUnfinished(vertex: number): number | undefined {
    const targets = this.outbound[vertex] ?? [];
    while ((this.nextOf[vertex] as number) < targets.length) {
      const target = targets[this.nextOf[vertex] as number] as number;
      this.nextOf[vertex] = (this.nextOf[vertex] as number) + 1;
      if (this.finished[target] === 0) return target;
    }
    return undefined;
  }
}

function cycle(edges: readonly Edge[], constructs: readonly IConstruct[]): Error {
  const closing = firstClosing(edges);
  const [from, to] = edges[closing] as Edge;
  const shown = [...routeShown(edges.slice(0, closing), to, from), to];
  const paths = shown.map((index) => constructs[index]?.node.path);
  return new Error(`Dependency cycle detected: ${paths.join(' => ')}`);
}

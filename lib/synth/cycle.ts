/** An edge of a graph of numbered vertices: `from` depends on `to`. */
export type Edge = readonly [from: number, to: number];

/** The first of the edges that, put in one after the other, closes a cycle. There must be one. */
export function firstClosing(edges: readonly Edge[]): number {
  let [acyclic, cyclic] = [0, edges.length];
  while (cyclic - acyclic > 1) {
    const middle = (acyclic + cyclic) >> 1;
    if (hasCycle(edges.slice(0, middle))) cyclic = middle;
    else acyclic = middle;
  }
  return cyclic - 1;
}

function hasCycle(edges: readonly Edge[]): boolean {
  const outbound = outboundOf(edges);
  const waiting = new Map<number, number>();
  for (const [, to] of edges) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const free = [...outbound.keys()].filter((vertex) => !waiting.has(vertex));
  let left = edges.length;
  for (let vertex = free.pop(); vertex !== undefined; vertex = free.pop()) {
    for (const to of outbound.get(vertex) ?? []) {
      left -= 1;
      const others = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, others);
      if (others === 0) free.push(to);
    }
  }
  return left > 0;
}

/** What each vertex depends on, every edge as often as it is there. */
function outboundOf(edges: readonly Edge[]): Map<number, number[]> {
  const outbound = new Map<number, number[]>();
  for (const [from, to] of edges) {
    const targets = outbound.get(from);
    if (targets) targets.push(to);
    else outbound.set(from, [to]);
  }
  return outbound;
}

/**
 * What cdk8s shows of a cycle: the vertices of `DependencyVertex.findRoute` (cdk8s 2.70, lib/dependency.js) from `start` to `end`.
 *
 * It goes on after it found a way and then drops the wrong vertex, so this is not always a route. It also walks what leads
 * nowhere, once for each way there; that leaves nothing in its list, and is left out here.
 */
export function routeShown(edges: readonly Edge[], start: number, end: number): number[] {
  const outbound = outboundOf(edges);
  const leads = leadingTo(edges, end);
  const route: number[] = [];
  const walk: Step[] = [];
  const enter = (vertex: number) => {
    route.push(vertex);
    walk.push({ next: [...new Set(outbound.get(vertex))].values(), found: false });
  };
  const leave = (found: boolean) => {
    walk.pop();
    const above = walk.at(-1);
    if (above) above.found = found;
  };
  enter(start);
  for (let step = walk.at(-1); step; step = walk.at(-1)) {
    const { value: to, done } = step.next.next();
    if (done) {
      if (!step.found) route.pop();
      leave(step.found);
    } else if (to === end) {
      route.push(to);
      leave(true);
    } else if (leads.has(to)) {
      enter(to);
    } else {
      step.found = false;
    }
  }
  return route;
}

interface Step {
  readonly next: Iterator<number>;
  /** Whether the last neighbour that was walked leads to the end. */
  found: boolean;
}

/** The vertices from which there is a way to `end`. */
function leadingTo(edges: readonly Edge[], end: number): ReadonlySet<number> {
  const inbound = outboundOf(edges.map(([from, to]) => [to, from]));
  const reached = new Set<number>();
  const next = [end];
  for (let vertex = next.pop(); vertex !== undefined; vertex = next.pop()) {
    for (const from of inbound.get(vertex) ?? []) {
      if (reached.has(from)) continue;
      reached.add(from);
      next.push(from);
    }
  }
  return reached;
}

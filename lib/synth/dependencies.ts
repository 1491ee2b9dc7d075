import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

import { constructsBelow, dependenciesOf } from './cdk8s-internals';

/**
 * Writes out what dependencies mean, as cdk8s does before it synthesizes (2.70, lib/app.js `resolveDependencies`): a chart
 * depends on the charts directly in it, and on the charts of what its constructs depend on; each object of a construct depends
 * on each object of what the construct depends on.
 *
 * cdk8s does this once more for every chart, which adds nothing: an edge between two objects or charts leads to itself alone.
 *
 * @returns whether any chart depends on another
 * @throws Error for a dependency to or from what is in no chart
 */
export function writeOutDependencies(app: IConstruct, constructs = constructsBelow(app)): boolean {
  dependOnNestedCharts(constructs);
  const across = dependAcrossCharts(constructs);
  const objects = new ObjectsOfConstructs();
  for (const [source, target] of edgesOf(constructs)) dependOnEach(objects.of(source), objects.of(target));
  return across;
}

function dependOnNestedCharts(constructs: readonly IConstruct[]): void {
  for (const { node } of constructs.filter(Chart.isChart)) {
    for (const child of node.children.filter(Chart.isChart)) node.addDependency(child);
  }
}

/** Whether there is any; one chart inside of another is. */
function dependAcrossCharts(constructs: readonly IConstruct[]): boolean {
  let found = false;
  for (const [source, target] of edgesOf(constructs)) {
    const [from, to] = [Chart.of(source), Chart.of(target)];
    if (from === to) continue;
    from.node.addDependency(to);
    found = true;
  }
  return found;
}

/** All dependencies as they are now: what is added while they are gone through does not count. */
function edgesOf(constructs: readonly IConstruct[]): [source: IConstruct, target: IConstruct][] {
  const all: [IConstruct, IConstruct][] = [];
  for (const source of constructs) {
    for (const target of dependenciesOf(source)) all.push([source, target]);
  }
  return all;
}

function dependOnEach(sources: readonly IConstruct[], targets: readonly IConstruct[]): void {
  for (const target of targets) {
    for (const source of sources) {
      if (source !== target) source.node.addDependency(target);
    }
  }
}

/** The objects of constructs that stand in the same chart as the construct. */
class ObjectsOfConstructs {
  private readonly known = new Map<IConstruct, readonly IConstruct[]>();

  public of(construct: IConstruct): readonly IConstruct[] {
    const known = this.known.get(construct);
    if (known) return known;
    const objects = objectsInChart(construct);
    this.known.set(construct, objects);
    return objects;
  }
}

function objectsInChart(construct: IConstruct): IConstruct[] {
  const chart = Chart.of(construct);
  return constructsBelow(construct).filter((each) => ApiObject.isApiObject(each) && Chart.of(each) === chart);
}

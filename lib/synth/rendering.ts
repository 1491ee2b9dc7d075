import { ApiObject, App, type Chart, Yaml } from 'cdk8s';

import { constructsBelow, patchesOf, resolvesAsStock } from './cdk8s-internals';
import { writeOutDependencies } from './dependencies';
import { documentText } from './emit-yaml';
import type { NamedObject } from './file-names';
import { internalsAreKnown } from './known-release';
import { objectsOfChart } from './objects-of-chart';
import type { RenderedFile } from './rendered-file';
import { endStandingIn, nobodyElseStandsIn, type StandIn, standIn } from './stand-ins';
import { TreeSizes } from './tree-sizes';
import { validateConstructs } from './validate-constructs';

/** The JSON of an object; none where a construct renders nothing. */
export type ObjectJson = (object & NamedObject) | undefined;

/**
 * One synthesis of an app: its parts for every layout of files. It calls `toJson()` of charts and objects as cdk8s does, so that
 * overriding methods take part; below them is the fast way, or cdk8s itself where something about it is not known.
 */
export class Rendering implements StandIn {
  public readonly resolvesAsStock: boolean;
  private readonly isFast: boolean;
  /** JSON in which nothing can be met twice, until it is written. */
  private readonly trees = new Set<ObjectJson>();
  private sizes = new TreeSizes([]);

  public constructor(private readonly app: App) {
    // An app of another copy of cdk8s has objects with methods that stay as they are.
    this.isFast = app instanceof App && nobodyElseStandsIn() && internalsAreKnown();
    this.resolvesAsStock = resolvesAsStock(app);
    if (this.isFast) standIn(app, this);
  }

  public validate(): void {
    validateConstructs(this.app);
  }

  /** Whether any chart depends on another. */
  public writeOutDependencies(): boolean {
    const constructs = constructsBelow(this.app);
    const across = writeOutDependencies(this.app, constructs);
    if (this.isFast) this.sizes = new TreeSizes(constructs);
    return across;
  }

  public charts(): readonly Chart[] {
    return this.app.charts;
  }

  public chartJson(chart: Chart): ObjectJson[] {
    return Object.values(chart.toJson());
  }

  /** Below `chart.toJson()`: cdk8s works out dependencies and validates before each chart; here only if something changed since. */
  public synthChart(chart: Chart): ObjectJson[] {
    let constructs = constructsBelow(chart);
    if (!this.sizes.areAsBefore(chart, constructs)) {
      this.writeOutDependencies();
      this.validate();
      constructs = constructsBelow(chart);
    }
    return objectsOfChart(chart, constructs).map((object) => this.objectJson(object));
  }

  public objectsOf(chart: Chart): ApiObject[] {
    return objectsOfChart(chart);
  }

  public objectJson(object: ApiObject): ObjectJson {
    const json = object.toJson();
    if (isFreshTree(object)) this.trees.add(json);
    return json;
  }

  /** A file with the objects, each a document. */
  public file(name: string, documents: readonly ObjectJson[]): RenderedFile {
    return {
      path: `${name}${this.app.outputFileExtension}`,
      text: this.textOf(documents),
      objects: documents.filter((document): document is ObjectJson & object => typeof document === 'object'),
    };
  }

  public textOf(documents: readonly ObjectJson[]): string {
    return this.isFast
      ? documents.map((document) => documentText(document, this.trees.delete(document))).join('---\n')
      : Yaml.stringify(...documents);
  }

  /** The list of constructs that cdk8s writes on demand. */
  public constructMetadata(): RenderedFile {
    const resources: Record<string, object> = {};
    for (const chart of this.charts()) {
      for (const object of this.objectsOf(chart)) resources[object.name] = { path: object.node.path };
    }
    const text = JSON.stringify({ version: '1.0.0', resources });
    return { path: 'construct-metadata.json', text, objects: [] };
  }

  /** Gives cdk8s its own ways back. */
  public end(): void {
    endStandingIn(this.app, this);
  }
}

/** Whether the JSON of an object is as cdk8s makes it, every part anew: no method of a subclass and no patch had it in hand. */
function isFreshTree(object: ApiObject): boolean {
  return object.toJson === ApiObject.prototype.toJson && patchesOf(object).length === 0;
}

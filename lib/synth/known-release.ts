import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';

import { missingFields, unknownMethods } from './cdk8s-internals';
import { writeOutDependencies } from './dependencies';
import { documentText } from './emit-yaml';
import { objectJson } from './object-json';
import { objectsOfChart } from './objects-of-chart';
import { inOrder } from './order';

let known: boolean | undefined;

/**
 * Whether the cdk8s at hand is one that the fast way is known to equal: its private fields are where they are looked for, its
 * methods are its own, and a small app comes out alike both ways. Else cdk8s itself does the work, and nothing is said.
 */
export function internalsAreKnown(): boolean {
  known ??= isKnown();
  return known;
}

function isKnown(): boolean {
  try {
    return unknownMethods().length === 0 && missingFields(sampleObject()).length === 0 && (isTested() || isAlike());
  } catch {
    return false;
  }
}

/** The release that the tests compare with. Each other one is put to the proof when it is first used, which takes some 20 ms. */
export const TESTED_RELEASE = '2.70.106';

function isTested(): boolean {
  return releaseOf(App) === TESTED_RELEASE;
}

/** The release that a class comes from, as the compiler of cdk8s writes it into every class (jsii 5, `jsii.rtti`). */
export function releaseOf(type: object): string | undefined {
  return (type as { [RTTI]?: { readonly version?: string } })[RTTI]?.version;
}

const RTTI = Symbol.for('jsii.rtti');

/** Whether a small app comes out the same both ways. */
export function isAlike(): boolean {
  return fastText() === stockText();
}

/** An object that uses every private field. */
export function sampleObject(): ApiObject {
  const [object] = sampleCharts(new App({ outdir: 'unused' }))[0]?.apiObjects ?? [];
  return object as ApiObject;
}

class Union {
  public constructor(public readonly value: string) {}
}

/** Some of all that can be in an app: what decides on order, values of every type, and texts that need quotes. */
function sampleCharts(app: App): Chart[] {
  const [first, second] = ['first', 'second'].map((id) => new Chart(app, id, { labels: { z: 'on', a: '0644' } })) as [
    Chart,
    Chart,
  ];
  const object = new ApiObject(first, 'object', {
    apiVersion: 'v1',
    kind: 'Sample',
    spec: {
      union: new Union('1e3'),
      lazy: Lazy.any({ produce: () => [null, { b: 1.5, a: [] }] }),
      token: { resolve: () => '' },
    },
    data: {
      text: ' two\nlines\n',
      quotes: `"it's"`,
      json: '{"a": 1}',
      time: '12:30:45',
      none: null,
      empty: {},
      '- ': -0,
    },
  });
  const other = new ApiObject(first, 'other', { apiVersion: 'v1', kind: 'Other', metadata: { finalizers: ['a'] } });
  new ApiObject(second, 'third', { apiVersion: 'v1', kind: 'Third' });
  object.addDependency(other);
  object.addJsonPatch(JsonPatch.add('/spec/added', true));
  object.node.addValidation({ validate: () => [] });
  first.addDependency(second);
  return [first, second];
}

function stockText(): string {
  const app = new App({ outdir: 'unused' });
  sampleCharts(app);
  return app.synthYaml();
}

function fastText(): string {
  const app = new App({ outdir: 'unused' });
  sampleCharts(app);
  writeOutDependencies(app);
  const objects = inOrder(app)
    .filter(Chart.isChart)
    .flatMap((chart) => objectsOfChart(chart));
  return objects.map((object) => documentText(objectJson(object))).join('---\n');
}

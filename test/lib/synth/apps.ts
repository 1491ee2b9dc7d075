import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, type App, type AppProps, Chart, Include, JsonPatch, Lazy, YamlOutputType } from 'cdk8s';
import * as plus from 'cdk8s-plus-27';
import { k8s } from 'cdk8s-plus-27';
import { Construct, Dependable, DependencyGroup } from 'constructs';

/** An app that shows a behaviour of cdk8s; `build` gives the same each time. */
export interface Sample {
  readonly what: string;
  readonly build: (app: App) => void;
  readonly props?: Omit<AppProps, 'outdir'>;
}

/** A ConfigMap-like object with any fields. */
export function object(scope: Construct, id: string, fields: object = {}): ApiObject {
  return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', ...fields });
}

class Union {
  public constructor(public readonly value: unknown) {}
}

class Token {
  public constructor(private readonly produce: () => unknown) {}
  public resolve(): unknown {
    return this.produce();
  }
}

/** What a method gets from cdk8s, open to every change. */
type Json = ReturnType<ApiObject['toJson']>;

class Overriding extends ApiObject {
  public constructor(
    scope: Construct,
    id: string,
    private readonly change: (json: Json) => unknown,
  ) {
    super(scope, id, { apiVersion: 'v1', kind: 'Overriding', spec: { a: { b: [1, 'on'] } } });
  }
  public override toJson(): unknown {
    return this.change(super.toJson());
  }
}

class OverridingChart extends Chart {
  public override toJson(): ReturnType<Chart['toJson']> {
    return [...super.toJson(), undefined, { kind: 'Added', metadata: { name: 'added' } }].reverse();
  }
}

class CalledObject {
  public readonly b = null;
  public readonly a = [{}];
}
Object.defineProperty(CalledObject, 'name', { value: 'Object' });

const chart = (app: Construct, id = 'chart', props = {}) => new Chart(app, id, props);
const inChart = (fields: object) => (app: App) => void object(chart(app), 'object', fields);
const overridden = (change: (json: Json) => unknown) => (app: App) => void new Overriding(chart(app), 'object', change);

/** Runs with a file that is there for as long. */
function include(app: App, yaml: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'include-'));
  writeFileSync(join(folder, 'all.yaml'), yaml);
  new Include(chart(app), 'include', { url: join(folder, 'all.yaml') });
  rmSync(folder, { recursive: true });
}

/** Two charts with objects in constructs, and whatever is done to them. */
function pair(change: (a: Chart, b: Chart) => void): (app: App) => void {
  return (app) => {
    const [a, b] = [chart(app, 'a'), chart(app, 'b')];
    for (const each of [a, b]) {
      const group = new Construct(each, 'group');
      for (const id of ['one', 'two', 'three']) object(group, id);
      object(each, 'single');
    }
    change(a, b);
  };
}

const below = (scope: Construct, id: string) => scope.node.findChild('group').node.findChild(id) as ApiObject;

const circular: Record<string, unknown> = {};
circular.self = circular;

const VALUES: readonly Sample[] = [
  {
    what: 'order of fields, and of integer-like ones',
    build: inChart({ z: { b: 1, a: 2, 10: 3, 9: 4 }, a: { Ä: 1, z: 2, Z: 3 } }),
  },
  {
    what: 'many fields',
    build: inChart({
      data: Object.fromEntries([...'zyxwvutsrqponmlkjihgfedcbaZYX9876'].map((key, index) => [key, index])),
    }),
  },
  {
    what: 'null, undefined and what is empty',
    build: inChart({ data: { a: null, b: undefined, c: {}, d: [], e: [null, undefined, [], {}], f: '' } }),
  },
  {
    what: 'numbers',
    build: inChart({ data: [0, -0, 1.5, 1e21, 1e-7, -1, NaN, Infinity, -Infinity, 5e-324, 2 ** 53] }),
  },
  { what: 'booleans', build: inChart({ data: { a: true, b: false } }) },
  { what: 'a list with holes', build: inChart({ data: Object.assign(new Array(3), { 0: 1, 2: 3 }) }) },
  {
    what: 'lazy values',
    build: inChart({
      data: {
        a: Lazy.any({ produce: () => Lazy.any({ produce: () => ['x', null] }) }),
        b: Lazy.any({ produce: () => undefined }),
      },
    }),
  },
  {
    what: 'implicit tokens',
    build: inChart({
      data: new Token(() => ({ a: new Token(() => 1) })),
      f: Object.assign(() => 1, { resolve: () => 'of a function' }),
    }),
  },
  {
    what: 'unions of number and string',
    build: inChart({ data: [new Union(1), new Union('1'), Object.assign([], { value: 'x' })] }),
  },
  { what: 'a union of nothing', build: inChart({ data: new Union(true) }) },
  { what: 'a date', build: inChart({ data: new Date(0) }) },
  { what: 'instances of classes, two kinds', build: inChart({ z: new Map(), a: [new Set()] }) },
  {
    what: 'an instance of a class before a producer that throws',
    build: inChart({
      a: new Map(),
      z: new Token(() => {
        throw new TypeError('from a producer');
      }),
    }),
  },
  { what: 'an object without prototype', build: inChart({ data: Object.create(null) }) },
  {
    what: 'an object without prototype that looks like a union',
    build: inChart({ data: Object.assign(Object.create(null), { value: 'x', other: 1 }) }),
  },
  {
    what: 'a class that is called Object',
    build: inChart({
      data: new CalledObject(),
    }),
  },
  { what: 'a function', build: inChart({ data: () => 1 }) },
  { what: 'a big number', build: inChart({ data: 10n }) },
  { what: 'a symbol', build: inChart({ data: Symbol('s') }) },
  { what: 'a field called constructor', build: inChart({ data: { constructor: 'x' } }) },
  { what: 'a field called __proto__', build: inChart(JSON.parse('{"data": {"__proto__": {"a": 1}, "b": 2}}')) },
  {
    what: 'a field called __proto__ that is null',
    build: inChart(JSON.parse('{"data": {"__proto__": null, "b": 2}}')),
  },
  { what: 'a field called resolve', build: inChart({ data: { resolve: () => ({ a: 1 }) } }) },
  { what: 'props that resolve to no object', build: inChart({ resolve: () => 'text' }) },
  { what: 'props that resolve to nothing', build: inChart({ resolve: () => null }) },
  { what: 'a value in itself', build: inChart({ data: circular }) },
  {
    what: 'a producer that changes its neighbours',
    build: (app) => {
      const data: Record<string, unknown> = {
        a: new Token(() => {
          data.b = 'changed';
          return 1;
        }),
        b: 'as it was',
      };
      object(chart(app), 'object', { data });
    },
  },
  {
    what: 'a producer that throws',
    build: inChart({
      data: new Token(() => {
        throw new Error('no');
      }),
    }),
  },
  {
    what: 'texts of several lines',
    build: inChart({
      data: [
        'a\nb',
        '\na',
        'a\n',
        'a\n\n',
        ' a\nb',
        'a\n b',
        'a \nb',
        '\n',
        ' \n',
        '\t\na',
        'a\n\tb',
        'a\n\n b\n\n',
        '#a\nb',
        'a\r\nb',
        '\n  a\n',
      ],
    }),
  },
  { what: 'long keys', build: inChart({ data: { ['k'.repeat(1025)]: 1, ['"'.repeat(600)]: 2, 'a\nb': 3 } }) },
  {
    what: 'markers of documents at the top',
    build: inChart({ '--- a': 1, '%b': { '%b': '%b', '---': '...' }, '...': 2 }),
  },
];

const METADATA: readonly Sample[] = [
  {
    what: 'labels, annotations and namespace of charts and objects',
    build: (app) => {
      const scope = chart(app, 'chart', { namespace: 'space', labels: { z: '1', a: 'no' } });
      const one = object(scope, 'object', { metadata: { labels: { b: 'x' }, annotations: {}, zone: { b: [], a: 1 } } });
      one.metadata.addLabel('later', 'yes');
      one.metadata.addAnnotation('later', '1');
      one.metadata.addFinalizers('f');
      one.metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Pod', name: 'p', uid: '1' });
      one.metadata.add('extra', { b: 1, a: new Token(() => 'x') });
      object(scope, 'other', { metadata: { name: 'own', namespace: 'other', finalizers: ['a'] } });
    },
  },
  {
    what: 'lazy values in metadata',
    build: inChart({ metadata: { labels: { a: Lazy.any({ produce: () => 'x' }) } } }),
  },
  { what: 'an instance of a class in metadata', build: inChart({ metadata: { annotations: { a: new Map() } } }) },
  {
    what: 'a function in metadata that the second pass calls',
    build: inChart({ metadata: { extra: new Token(() => ({ resolve: new Token(() => () => 'second') })) } }),
  },
  {
    what: 'metadata that somebody renders otherwise',
    build: (app) => {
      object(chart(app), 'object').metadata.toJson = () => ({ name: new Token(() => 'lazy'), z: 1, a: null });
    },
  },
  {
    what: 'names with hashes and without',
    build: (app) => {
      for (const disableResourceNameHashes of [true, false])
        object(
          new Construct(chart(app, `c-${disableResourceNameHashes}`, { disableResourceNameHashes }), 'group'),
          'Object_1',
        );
    },
  },
];

const OBJECTS: readonly Sample[] = [
  {
    what: 'JSON patches',
    build: (app) => {
      const one = object(chart(app), 'object', { spec: { a: { b: [1] } } });
      one.addJsonPatch(
        JsonPatch.add('/spec/z', { x: 1, w: null }),
        JsonPatch.copy('/spec/a', '/spec/c'),
        JsonPatch.move('/spec/a', '/0'),
        JsonPatch.remove('/kind'),
      );
    },
  },
  {
    what: 'a JSON patch that fails',
    build: (app) => object(chart(app), 'object').addJsonPatch(JsonPatch.test('/kind', 'Other')),
  },
  {
    what: 'a JSON patch that removes all',
    build: (app) => object(chart(app), 'object').addJsonPatch(JsonPatch.remove('')),
  },
  { what: 'an object that renders nothing', build: overridden(() => undefined) },
  { what: 'an object that renders null', build: overridden(() => null) },
  { what: 'an object that renders a text', build: overridden(() => 'text') },
  { what: 'an object that renders a list', build: overridden(() => [1, { a: 1 }]) },
  { what: 'an object that renders an empty object', build: overridden(() => ({})) },
  {
    what: 'an object that renders one part twice',
    build: overridden((json) => ({ ...json, again: json.spec, more: [json.spec.a] })),
  },
  {
    what: 'an object that changes what cdk8s rendered',
    build: overridden((json) => {
      json.spec.again = json.spec.a;
      return json;
    }),
  },
  {
    what: 'an object that renders itself',
    build: overridden((json) => {
      json.self = json;
      return json;
    }),
  },
  {
    what: 'an object that renders undefined and a date',
    build: overridden((json) => ({ ...json, nothing: undefined, date: new Date(0), map: new Map([['a', 1]]) })),
  },
  {
    what: 'objects in objects',
    build: (app) => {
      const outer = object(chart(app), 'outer');
      object(outer, 'inner');
      outer.addDependency(object(outer, 'other'));
    },
  },
  {
    what: 'generated classes of cdk8s-plus',
    build: (app) => {
      const scope = chart(app, 'chart', { namespace: 'space' });
      new k8s.KubeService(scope, 'service', {
        spec: {
          ports: [
            { port: 80, targetPort: k8s.IntOrString.fromString('http') },
            { port: 81, targetPort: k8s.IntOrString.fromNumber(81) },
          ],
          selector: { on: 'off' },
        },
      });
      new k8s.KubeDeployment(scope, 'deployment', {
        spec: {
          selector: {},
          template: {
            spec: { containers: [{ name: 'main', resources: { limits: { cpu: k8s.Quantity.fromString('1') } } }] },
          },
        },
      });
    },
  },
  {
    what: 'constructs of cdk8s-plus',
    build: (app) => {
      const scope = chart(app);
      const deployment = new plus.Deployment(scope, 'deployment', {
        replicas: 2,
        containers: [{ image: 'image', portNumber: 8080 }],
      });
      deployment.exposeViaIngress('/path');
      const map = new plus.ConfigMap(scope, 'map', { data: { file: 'one\ntwo\n' } });
      deployment.containers[0]?.mount('/etc', plus.Volume.fromConfigMap(scope, 'volume', map));
    },
  },
  {
    what: 'included manifests',
    build: (app) =>
      include(
        app,
        'apiVersion: v1\nkind: A\nmetadata: {name: a, labels: {x: "on"}}\ndata: {z: 0644, t: "a\\nb"}\n---\n---\nkind: B\napiVersion: g/v1\nlist: [1, ~]\n',
      ),
  },
];

const ORDER: readonly Sample[] = [
  { what: 'an empty app', build: () => undefined },
  { what: 'empty charts', build: (app) => [1, 2].forEach((id) => void chart(app, `c${id}`)) },
  {
    what: 'charts and objects with numbers for names',
    build: (app) => {
      for (const id of ['b', '10', '9', '010', 'a']) {
        const scope = new Construct(app, id);
        for (const inner of ['x', '2', '1']) object(chart(scope, inner), inner);
      }
      for (const id of ['z', '31', '30']) {
        for (const inner of ['x', '2', '1']) object(chart(app, `${id}${inner}`), inner);
      }
    },
  },
  {
    what: 'objects that depend on each other',
    build: pair((a) => {
      below(a, 'one').addDependency(below(a, 'three'), below(a, 'two'));
      below(a, 'two').addDependency(a.node.findChild('single'));
    }),
  },
  { what: 'charts that depend on each other', build: pair((a, b) => a.addDependency(b)) },
  { what: 'objects of two charts', build: pair((a, b) => below(a, 'one').addDependency(below(b, 'two'))) },
  {
    what: 'constructs that depend on constructs',
    build: pair((a, b) => {
      a.node.findChild('group').node.addDependency(b.node.findChild('group'));
      a.node.findChild('single').node.addDependency(a.node.findChild('group'));
    }),
  },
  {
    what: 'groups of dependencies',
    build: pair((a, b) => b.node.addDependency(new DependencyGroup(a.node.findChild('single'), below(a, 'two')))),
  },
  { what: 'what has no roots of dependencies', build: pair((a) => a.node.addDependency({} as Construct)) },
  {
    what: 'own kinds of dependencies',
    build: pair((a, b) => {
      const own = {};
      Dependable.implement(own, { dependencyRoots: [below(b, 'one')] });
      a.node.addDependency(own as Construct);
    }),
  },
  {
    what: 'charts in charts',
    build: (app) => {
      const outer = chart(app, 'outer');
      object(outer, 'first');
      const inner = new Chart(new Construct(outer, 'group'), 'inner');
      const direct = new Chart(outer, 'direct');
      object(inner, 'second').addDependency(object(direct, 'third'));
      object(new Chart(direct, 'deepest'), 'fourth');
      object(outer, 'fifth').addDependency(inner);
    },
  },
  {
    what: 'a dependency on a construct of another app',
    build: pair((a) => {
      below(a, 'one').addDependency(object(new Chart(new Construct(undefined as never, ''), 'a'), 'single'));
    }),
  },
  {
    what: 'a dependency on a construct that was removed',
    build: pair((a) => {
      below(a, 'one').addDependency(a.node.findChild('single'));
      a.node.tryRemoveChild('single');
    }),
  },
  { what: 'a dependency on the app', build: (app) => object(chart(app), 'object').addDependency(app) },
  {
    what: 'a dependency of what is in no chart',
    build: (app) => {
      const outside = new Construct(app, 'outside');
      outside.node.addDependency(object(chart(app), 'object'));
    },
  },
  {
    what: 'a cycle of objects',
    build: pair((a) => {
      below(a, 'one').addDependency(below(a, 'two'));
      below(a, 'two').addDependency(below(a, 'three'), a.node.findChild('single'));
      below(a, 'three').addDependency(below(a, 'one'));
    }),
  },
  {
    what: 'a cycle beside other ways',
    build: pair((a, b) => {
      below(a, 'one').addDependency(below(a, 'two'), below(a, 'three'));
      below(a, 'two').addDependency(below(a, 'three'), a.node.findChild('single'));
      below(a, 'three').addDependency(a.node.findChild('single'), below(b, 'one'));
      (a.node.findChild('single') as ApiObject).addDependency(below(a, 'one'));
    }),
  },
  {
    what: 'a cycle of charts',
    build: pair((a, b) => {
      a.addDependency(b);
      below(b, 'one').addDependency(below(a, 'one'));
    }),
  },
  { what: 'an object that depends on itself', build: pair((a) => below(a, 'one').addDependency(below(a, 'one'))) },
  {
    what: 'an object that depends on one that depends on itself',
    build: pair((a) => {
      below(a, 'two').addDependency(below(a, 'two'));
      below(a, 'one').addDependency(below(a, 'two'));
    }),
  },
];

const APPS: readonly Sample[] = [
  {
    what: 'failed validations',
    build: pair((a, b) => {
      a.node.addValidation({ validate: () => ['first', 'second'] });
      below(b, 'two').node.addValidation({ validate: () => ['third'] });
    }),
  },
  {
    what: 'a failed validation and a cycle',
    build: pair((a, b) => {
      a.addDependency(b);
      b.addDependency(a);
      a.node.addValidation({ validate: () => ['first'] });
    }),
  },
  { what: 'charts that override toJson', build: (app) => void object(new OverridingChart(app, 'chart'), 'object') },
  {
    what: 'a producer that adds objects and dependencies',
    build: pair((a, b) => {
      object(a, 'last', {
        data: new Token(() => {
          object(b, 'added').addDependency(object(b, 'wanted'));
          below(b, 'one').addDependency(b.node.findChild('added'));
          return 1;
        }),
      });
    }),
  },
  {
    what: 'a producer that adds a construct that is not valid',
    build: pair((a, b) => {
      object(a, 'last', {
        data: new Token(() => {
          object(b, 'added').node.addValidation({ validate: () => ['late'] });
          return 1;
        }),
      });
    }),
  },
  {
    what: 'two objects of one name',
    build: pair((a, b) => [a, b].forEach((each) => void object(each, 'same', { metadata: { name: 'same' } }))),
  },
  {
    what: 'names that no file may have',
    build: (app) => void object(chart(app, 'A chart: ü/x'), 'object', { kind: 'K/x', metadata: { name: '../a:b' } }),
  },
  { what: 'another ending', build: pair(() => undefined), props: { outputFileExtension: '.yml' } },
  { what: 'recorded constructs', build: pair((a, b) => a.addDependency(b)), props: { recordConstructMetadata: true } },
  {
    what: 'own resolvers',
    build: inChart({ data: { a: 'x', b: new Token(() => 'x'), c: new Date(0) }, metadata: { labels: { l: 'x' } } }),
    props: {
      resolvers: [
        {
          resolve: (context) => {
            if (context.value === 'x') context.replaceValue(`${context.key.join('.')} of ${context.obj.name}`);
            if (context.value instanceof Date) context.replaceValue(context.value.toISOString());
          },
        },
      ],
    },
  },
];

const EVERY = [...VALUES, ...METADATA, ...OBJECTS, ...ORDER, ...APPS];

const FORMS = [
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  99 as YamlOutputType,
];

/** Every behaviour, in every form of output. */
export const SAMPLES: readonly Sample[] = EVERY.flatMap(({ what, build, props }) =>
  FORMS.map((yamlOutputType) => ({
    what: `${what}, ${YamlOutputType[yamlOutputType] ?? 'unknown form'}`,
    build,
    props: { ...props, yamlOutputType },
  })),
);

/**
 * The only file that reads private fields of cdk8s. When a release moves one of them, its test says which, and synthesis goes
 * the way of cdk8s itself until this file is mended.
 */
import {
  ApiObject,
  ApiObjectMetadataDefinition,
  App,
  Chart,
  ImplicitTokenResolver,
  type JsonPatch,
  LazyResolver,
  NumberStringUnionResolver,
  Yaml,
} from 'cdk8s';
import type { IConstruct } from 'constructs';

import { merged } from './merged';

/** What cdk8s 2.70 does itself, before anything is put in its place. */
export const STOCK = {
  objectToJson: ApiObject.prototype.toJson,
  metadataToJson: ApiObjectMetadataDefinition.prototype.toJson,
  chartToJson: Chart.prototype.toJson,
  synthChart: App._synthChart,
  stringify: Yaml.stringify,
  charts: Object.getOwnPropertyDescriptor(App.prototype, 'charts') as PropertyDescriptor & { get(): Chart[] },
} as const;

/** The private fields of an ApiObject (cdk8s 2.70, lib/api-object.js). */
interface ObjectFields {
  readonly props: object;
  readonly patches: readonly JsonPatch[];
}

/** The private fields of its metadata (cdk8s 2.70, lib/metadata.js). */
interface MetadataFields {
  readonly _additionalAttributes: object;
  readonly name?: string;
  readonly namespace?: string;
  readonly annotations: object;
  readonly finalizers: readonly string[];
  readonly ownerReferences: readonly object[];
  readonly labels: object;
}

/** The properties that an object was made with. */
export function propsOf(object: ApiObject): object {
  return (object as unknown as ObjectFields).props;
}

/** The JSON patches of an object. */
export function patchesOf(object: ApiObject): readonly JsonPatch[] {
  return (object as unknown as ObjectFields).patches;
}

/** The metadata as it stands before it is resolved, its fields in the order of cdk8s. */
export function metadataFieldsOf(metadata: ApiObjectMetadataDefinition): object {
  const fields = metadata as unknown as MetadataFields;
  return merged(fields._additionalAttributes, {
    name: fields.name,
    namespace: fields.namespace,
    annotations: fields.annotations,
    finalizers: fields.finalizers,
    ownerReferences: fields.ownerReferences,
    labels: fields.labels,
  });
}

/** The private fields of a node of constructs (10.8, lib/construct.js); each is made when it is first needed. */
interface NodeFields {
  readonly _children?: Readonly<Record<string, IConstruct>>;
  readonly _dependencies?: ReadonlySet<unknown>;
  readonly _validations?: readonly unknown[];
}

const NONE: readonly never[] = [];

/** A construct and those below it, each before its children: `node.findAll()`, without a list for each that has none. */
export function constructsBelow(root: IConstruct): IConstruct[] {
  const found: IConstruct[] = [];
  const visit = (construct: IConstruct) => {
    found.push(construct);
    const children = (construct.node as unknown as NodeFields)._children;
    if (children !== undefined) Object.values(children).forEach(visit);
  };
  visit(root);
  return found;
}

/** `node.dependencies`, without a list for each node that has none. */
export function dependenciesOf({ node }: IConstruct): readonly IConstruct[] {
  return (node as unknown as NodeFields)._dependencies === undefined ? NONE : node.dependencies;
}

/** `node.validate()`, without a list for each node that has none. */
export function faultsOf({ node }: IConstruct): readonly string[] {
  return (node as unknown as NodeFields)._validations === undefined ? NONE : node.validate();
}

/** Whether an app lists its constructs in construct-metadata.json. */
export function recordsConstructMetadata(app: App): boolean {
  return (app as unknown as { readonly recordConstructMetadata: boolean }).recordConstructMetadata;
}

const RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/** Whether an app has the resolvers of cdk8s, in its order, and none of its own. */
export function resolvesAsStock({ resolvers }: App): boolean {
  return (
    resolvers.length === RESOLVERS.length &&
    RESOLVERS.every((type, index) => resolvers[index]?.resolve === type.prototype.resolve)
  );
}

/** What the methods say that others stand in for: a method that somebody else replaced says something else. */
const SAYS: readonly (readonly [method: unknown, text: string])[] = [
  [STOCK.objectToJson, 'Failed serializing construct at path'],
  [STOCK.metadataToJson, 'filterEmptyArrays'],
  [STOCK.chartToJson, '_synthChart'],
  [STOCK.synthChart, 'toJson'],
  [STOCK.stringify, 'keepUndefined'],
  [STOCK.charts.get, 'topology'],
];

/** The private fields that are not where this file looks for them, each with its class. */
export function missingFields(object: ApiObject): string[] {
  const fields: [owner: object, name: string, isThere: (value: unknown) => boolean][] = [
    [object, 'props', isObject],
    [object, 'patches', Array.isArray],
    ...['_additionalAttributes', 'annotations', 'labels'].map((name) => inMetadata(object, name, isObject)),
    ...['finalizers', 'ownerReferences'].map((name) => inMetadata(object, name, Array.isArray)),
    [object.node.root, 'recordConstructMetadata', (value) => typeof value === 'boolean'],
    [object.node.root.node, '_children', isObject],
    [object.node, '_dependencies', (value) => value instanceof Set],
    [object.node, '_validations', Array.isArray],
  ];
  const missing = fields.filter(([owner, name, isThere]) => !isThere((owner as Record<string, unknown>)[name]));
  return missing.map(([owner, name]) => `${owner.constructor.name}.${name}`);
}

function inMetadata(
  { metadata }: ApiObject,
  name: string,
  isThere: (value: unknown) => boolean,
): [object, string, (value: unknown) => boolean] {
  return [metadata, name, isThere];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The methods of cdk8s that are not those this file knows. */
export function unknownMethods(): string[] {
  return SAYS.filter(([method, text]) => !String(method).includes(text)).map(([, text]) => text);
}

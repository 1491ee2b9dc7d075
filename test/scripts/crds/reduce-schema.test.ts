import { reduceKind } from '../../../scripts/crds/reduce-schema';
import type { Schema } from '../../../scripts/crds/schema';

const PAGE = 'https://example.com/page/';

/** What becomes of a field of the spec. */
function reduceField(field: Schema): Schema {
  const kind = { type: 'object', properties: { spec: { type: 'object', properties: { field } } } };
  const { properties } = reduceKind(kind, PAGE) as { properties: { spec: { properties: { field: Schema } } } };
  return properties.spec.properties.field;
}

test.each(['description', 'title', 'example', 'externalDocs', 'x-kubernetes-validations'])(
  '%s is dropped',
  (keyword) => {
    expect(reduceField({ type: 'string', [keyword]: 'prose' })).toEqual({ type: 'string' });
  },
);

test('constraints and Kubernetes extensions are kept as they are', () => {
  const field = {
    type: 'string',
    format: 'int32',
    pattern: '^a$',
    minLength: 1,
    maxLength: 9,
    nullable: true,
    default: { description: 'a value, not prose' },
    not: { anyOf: [{ required: ['a'] }] },
    oneOf: [{ required: ['b'] }, { required: ['c'] }],
    'x-kubernetes-int-or-string': true,
    'x-kubernetes-preserve-unknown-fields': true,
  };
  expect(reduceField(field)).toEqual(field);
});

test('prose is dropped at every depth, and a field that is named like a keyword stays', () => {
  const leaf = { description: 'prose', type: 'string' };
  const properties = { description: leaf, title: leaf };
  expect(reduceField({ items: { allOf: [{ properties }], not: leaf }, additionalProperties: leaf })).toEqual({
    items: {
      allOf: [{ properties: { description: { type: 'string' }, title: { type: 'string' } } }],
      not: { type: 'string' },
    },
    additionalProperties: { type: 'string' },
  });
  expect(reduceField({ type: 'object', additionalProperties: true })).toEqual({
    type: 'object',
    additionalProperties: true,
  });
});

test('interfaces, enums and unions link to the page; plain fields, maps and lists have no type to link from', () => {
  const properties = { a: { type: 'string' } };
  expect(reduceField({ type: 'object', properties })).toHaveProperty('description', PAGE);
  expect(reduceField({ type: 'array', items: { properties } })).toEqual({
    type: 'array',
    items: { description: PAGE, properties },
  });
  expect(reduceField({ additionalProperties: { properties } })).toHaveProperty(
    'additionalProperties.description',
    PAGE,
  );
  expect(reduceField({ type: 'string', enum: ['A', 'B'] })).toHaveProperty('description', PAGE);
  expect(reduceField({ anyOf: [{ type: 'integer' }, { type: 'string' }] })).toHaveProperty('description', PAGE);
  expect(reduceField({ type: 'string', format: 'date-time' })).not.toHaveProperty('description');
  expect(reduceField({ anyOf: [{ required: ['a'] }] })).not.toHaveProperty('description');
});

test('the present spelling of a field stands before its old one', () => {
  const properties = { jwks_uri: { type: 'string' }, jwksUri: { type: 'string' } };
  expect(Object.keys(reduceField({ properties }).properties as object)).toEqual(['jwksUri', 'jwks_uri']);
});

test('no link is put where cdk8s import makes no types', () => {
  const node = { type: 'object', properties: { a: { type: 'string' } } };
  const { properties } = reduceKind({ properties: { metadata: node, status: node, spec: node } }, PAGE);
  expect(properties).toEqual({ metadata: node, status: node, spec: { description: PAGE, ...node } });
});

test('a kind without fields still links to its page', () => {
  expect(reduceKind({ type: 'object' }, PAGE)).toEqual({ description: PAGE, type: 'object', properties: {} });
});

test('a keyword that nobody decided on stops the run', () => {
  expect(() => reduceField({ 'x-prose': 'new' })).toThrow(
    'schema keyword "x-prose" is neither kept nor dropped: it is new upstream, and it may hold prose. ' +
      'Add it to KEPT or to DROPPED in scripts/crds/schema-keywords.ts',
  );
});

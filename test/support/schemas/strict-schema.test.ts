import { strictSchema } from './strict-schema';

test('closes objects at every depth', () => {
  const leaf = { type: 'object', properties: {} };
  const closed = { ...leaf, additionalProperties: false };
  const schema = {
    type: 'object',
    properties: { a: leaf, list: { items: leaf }, map: { additionalProperties: leaf } },
  };
  expect(strictSchema(schema)).toEqual({
    type: 'object',
    properties: { a: closed, list: { items: closed }, map: { additionalProperties: closed } },
    additionalProperties: false,
  });
});

test('leaves alternatives open, as they only constrain the node around them', () => {
  const anyOf = [{ required: ['a'] }, { properties: { a: {} } }];
  expect(strictSchema({ properties: { a: {} }, anyOf, not: { properties: {} } })).toEqual({
    properties: { a: {} },
    anyOf,
    not: { properties: {} },
    additionalProperties: false,
  });
});

test('leaves open what is to keep unknown fields', () => {
  expect(strictSchema({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true })).toEqual({ type: 'object' });
});

test('closes an object of no fields, as the API server drops all of them', () => {
  expect(strictSchema({ type: 'object' })).toEqual({ type: 'object', additionalProperties: false });
});

test('takes a field named as a keyword for a field', () => {
  const properties = { properties: { type: 'string' }, description: { type: 'string' } };
  expect(strictSchema({ properties })).toEqual({ properties, additionalProperties: false });
});

test('reads the mark for a number or a string', () => {
  const schema = {
    'x-kubernetes-int-or-string': true,
    anyOf: [{ type: 'integer' }, { type: 'string' }],
    pattern: '^1',
  };
  expect(strictSchema(schema)).toEqual({ type: ['integer', 'string'], pattern: '^1' });
});

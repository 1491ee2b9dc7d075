import { compileSchema, validatorCode } from '../../../scripts/schemas/compile-schema';

const SCHEMA = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } };

test('a validator finds every fault', () => {
  const validate = compileSchema(SCHEMA);
  expect(validate({ a: 1, b: 2 })).toBe(false);
  expect(validate.errors).toHaveLength(2);
});

test('a schema with an unknown keyword is refused', () => {
  expect(() => compileSchema({ type: 'object', propertys: {} })).toThrow('unknown keyword: "propertys"');
});

test('the code of a schema is the same whatever was compiled before', () => {
  const code = validatorCode(SCHEMA);
  validatorCode({ type: 'string' });
  expect(validatorCode(SCHEMA)).toBe(code);
});

import { validateDocument } from '../../../lib/schema/validate';
import { compileSchema } from '../../../scripts/schemas/compile-schema';

const VALIDATE = compileSchema({
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: {
    version: { const: 1 },
    scheme: { enum: ['internal', 'internet-facing'] },
    names: { type: 'array', items: { type: 'string', minLength: 1 } },
    roles: { type: 'object', propertyNames: { pattern: '^[a-z/~]+$' }, additionalProperties: { type: 'string' } },
    issuer: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  },
  if: { required: ['scheme'], properties: { scheme: { const: 'internal' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { names: false } },
});

const KIND = { what: 'hand-over', source: 'handover.json', schema: 'handover.schema.json' };

function faults(document: unknown): string {
  try {
    validateDocument(VALIDATE, document, KIND);
    return '';
  } catch (error) {
    return (error as Error).message.replace(/^hand-over handover\.json is not valid: |: a value that .*$/g, '');
  }
}

test('a valid document comes back as it is', () => {
  const document = { version: 1, names: ['a'] };
  expect(validateDocument(VALIDATE, document, KIND)).toBe(document);
});

test('a message names the document, its faults, and where the allowed keys stand', () => {
  expect(() => validateDocument(VALIDATE, { version: 2 }, KIND)).toThrow(
    'hand-over handover.json is not valid: /version is 2 and must be 1: a value that is not understood would be silently ' +
      'ignored. Correct it; the keys and values that are allowed stand in handover.schema.json.',
  );
});

test.each<[string, unknown, string]>([
  ['an unknown key', { version: 1, sampel: true }, '/ has the unknown key "sampel"'],
  ['a missing key', {}, '/ lacks "version"'],
  ['an unknown version', { version: '1' }, '/version is "1" and must be 1'],
  [
    'a value out of several',
    { version: 1, scheme: 'private' },
    '/scheme is "private" and must be one of internal, internet-facing',
  ],
  ['a wrong type', { version: 1, names: 'a' }, '/names is "a" and must be array'],
  ['a value deep inside', { version: 1, names: ['a', ''] }, '/names/1 is "" and must NOT have fewer than 1 characters'],
  [
    'a key’s spelling',
    { version: 1, roles: { A: 'x' } },
    '/roles has the key "A", which must match pattern "^[a-z/~]+$"',
  ],
  ['a value under a key with a slash', { version: 1, roles: { 'a/~b': 1 } }, '/roles/a~1~0b is 1 and must be string'],
  [
    'values that do not go together',
    { version: 1, scheme: 'internal', names: [] },
    '/names does not go with what stands beside it',
  ],
  [
    'alternatives',
    { version: 1, issuer: true },
    '/issuer is true and must be string; /issuer is true and must be number',
  ],
  ['no document', undefined, '/ is undefined and must be object'],
  [
    'several faults at once',
    { names: 1, a: 1 },
    '/ lacks "version"; / has the unknown key "a"; /names is 1 and must be array',
  ],
])('%s: the place, the value got and what is allowed', (_, document, expected) => {
  expect(faults(document)).toBe(expected);
});

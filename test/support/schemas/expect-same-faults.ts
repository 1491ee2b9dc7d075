import Ajv from 'ajv';
import fc from 'fast-check';
import type { Validator } from '../../../lib/schema/validate';

/** Values that some keyword tells from others; an emoji is one character and two UTF-16 units. */
const VALUES = [
  null,
  true,
  0,
  1,
  '',
  'a',
  'gateway',
  'load-balancer',
  'irsa',
  'A_',
  'x'.repeat(64),
  '😀'.repeat(32),
  [],
  {},
];

const change = fc.record({
  place: fc.nat(),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 2 })),
  does: fc.constantFrom('sets', 'adds', 'removes'),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Holder = Record<string, unknown>;

/** A compiled validator finds in broken documents what ajv, given the schema, finds in them. */
export function expectSameFaults(validate: Validator, schema: object, good: object): void {
  const reference: Validator = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  expect(verdict(validate, good)).toEqual([]);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const document = changes.reduce(changed, structuredClone(good) as Holder);
      expect(verdict(validate, document)).toEqual(verdict(reference, document));
    }),
    { numRuns: 500 },
  );
}

/** All that messages are made of. */
function verdict(validate: Validator, document: unknown): unknown[] {
  const isValid = validate(document);
  const faults = (validate.errors ?? []).map(({ keyword, instancePath, params, propertyName, message }) => ({
    keyword,
    instancePath,
    params,
    propertyName,
    message,
  }));
  expect(isValid).toBe(faults.length === 0);
  return faults;
}

function changed(document: Holder, { place, value, does }: Change): Holder {
  const slots = slotsOf(document);
  const slot = slots[place % slots.length];
  if (slot === undefined) return document;
  const [holder, key] = slot;
  if (does === 'removes') delete holder[key];
  else holder[does === 'adds' ? `${key}x` : key] = value;
  return document;
}

/** Every place of a document that can hold another value. */
function slotsOf(holder: Holder): (readonly [holder: Holder, key: string])[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder, key] as const,
    ...(typeof value === 'object' && value !== null ? slotsOf(value as Holder) : []),
  ]);
}

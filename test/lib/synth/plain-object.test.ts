import { plainObject } from '../../../lib/synth/plain-object';

test('cannot be told from {}', () => {
  const object = plainObject();
  expect(object).toStrictEqual({});
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  expect(object.constructor).toBe(Object);
  expect(Reflect.ownKeys(object)).toEqual([]);
});

test('is new each time', () => {
  const [one, other] = [plainObject(), plainObject()];
  one.key = 1;
  expect(other).toEqual({});
});

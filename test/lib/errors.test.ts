import { faultMessage, InvalidInputError } from '../../lib/errors';

const FAULT = { what: 'host "*" is a bare wildcard', why: 'no record is made for it', fix: 'Name the hosts.' };
const MESSAGE = 'host "*" is a bare wildcard: no record is made for it. Name the hosts.';

test('a message says what is wrong, why, and how to fix it', () => {
  expect(faultMessage(FAULT)).toBe(MESSAGE);
});

test('an error of the package can be told from others, and its parts laid out one by one', () => {
  const error = new InvalidInputError(FAULT);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('InvalidInputError');
  expect(error.message).toBe(MESSAGE);
  expect(error).toMatchObject(FAULT);
});

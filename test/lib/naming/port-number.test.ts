import { portNumber } from '../../../lib/naming/port-number';

test.each([1, 80, 65535])('%d is a port number', (port) => {
  expect(portNumber('service port', port)).toBe(port);
});

test.each([0, -1, 65536, 80.5, Number.NaN, Number.POSITIVE_INFINITY, '80' as unknown as number])(
  '%p is refused before the API server does',
  (port) => {
    expect(() => portNumber('container port', port)).toThrow(
      `container port ${port} is not a port number: the API server refuses the object. Use a whole number from 1 to 65535.`,
    );
  },
);

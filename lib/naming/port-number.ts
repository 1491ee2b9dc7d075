import { InvalidInputError } from '../errors';

/**
 * Checks a TCP port number, 1 to 65535.
 *
 * @param what the role of the port in the message, such as `container port`
 * @throws InvalidInputError for anything else
 */
export function portNumber(what: string, port: number): number {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new InvalidInputError({
      what: `${what} ${port} is not a port number`,
      why: 'the API server refuses the object',
      fix: 'Use a whole number from 1 to 65535.',
    });
  }
  return port;
}

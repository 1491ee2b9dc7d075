import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InvalidInputError, Namespace } from '../lib';
import { APP_ERRORS } from './errors/app-errors';
import { type Attempt, attempt, attemptFromContract } from './errors/attempt';
import { PLATFORM_ERRORS } from './errors/platform-errors';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a program throws, without the folder of a contract in its messages. */
function errorOf(program: Attempt): { readonly [part in 'message' | 'what' | 'why' | 'fix']: string } {
  try {
    program(folder);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const { message, what, why, fix } = error;
    const [whole, first] = [message, what].map((text) => text.replace(/\S*\/(?=platform\.contract\.json)/, ''));
    return { message: whole as string, what: first as string, why, fix };
  }
  throw new Error('nothing was refused');
}

test.each([...APP_ERRORS, ...PLATFORM_ERRORS])(
  '%s: says what, why and how to fix it, and nothing is written',
  (_, program, what, why, fix) => {
    expect(errorOf(program)).toEqual({ message: `${what}: ${why}. ${fix}`, what, why, fix });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('without bad input the same programs write', () => {
  attempt({})(folder);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.lock.json', 'install', 'platform.contract.json']);
  rmSync(folder, { recursive: true });
  attemptFromContract({})(folder);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'dist.lock.json']);
});

test('what only the whole app shows, such as two objects of one name, stops it before anything is written', () => {
  const twice = attempt({ more: ({ edge }) => new Namespace(edge, 'again', { name: 'apps' }) });
  expect(() => twice(folder)).toThrow(
    'Namespace "apps" is made twice, by 10-namespaces/apps/namespace and 20-edge/again/namespace: of two objects with one name the last apply wins. ' +
      'Give one of them another name.',
  );
  expect(readdirSync(folder)).toEqual([]);
});

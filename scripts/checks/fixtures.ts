import { readdirSync } from 'node:fs';
import { CHECKS } from '../../lib/wiring/checks';
import type { CheckFixture } from '../../test/lib/wiring/checks/fixture';

const FOLDER = 'test/lib/wiring/checks';
const FIXTURE = '.fixture.ts';
const NONE: CheckFixture = { good: {}, bad: [] };

/** The fixture of the check that raises a code; codes of files have none. */
export function fixtureOf(code: string): CheckFixture {
  const check = CHECKS.find(({ messages }) => Object.hasOwn(messages, code));
  const path = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((one) => one.replaceAll('\\', '/'))
    .find((one) => one.endsWith(`/${check?.id}${FIXTURE}`));
  if (path === undefined) return NONE;
  // The bundler takes in every file that the text may name.
  return require(`../../test/lib/wiring/checks/${path.slice(0, -FIXTURE.length)}.fixture.ts`).fixture;
}

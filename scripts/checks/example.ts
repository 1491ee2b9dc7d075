import type { BadTree, CheckFixture } from '../../test/lib/wiring/checks/fixture';

/** A slip of a fixture, as a change of one line. */
export interface Example {
  readonly slip: string;
  readonly line: string;
  /** @default - the line is taken out */
  readonly becomes?: string;
  readonly object: string;
  readonly path: string;
}

/** The first slip of a fixture that raises a code. */
export function exampleOf(fixture: CheckFixture, code: string): Example | undefined {
  const bad = fixture.bad.find((one) => [one.finds].flat().some((finds) => finds.code === code));
  return bad && exampleFrom(bad, code);
}

function exampleFrom({ slip, line, becomes, finds }: BadTree, code: string): Example | undefined {
  const found = [finds].flat().find((one) => one.code === code);
  return found && { slip, line, ...(becomes !== undefined && { becomes }), object: found.object, path: found.path };
}

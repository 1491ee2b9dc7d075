import type { Conflict } from '../../../../lib/output/ownership/own-files';
import { refuseConflicts } from '../../../../lib/output/ownership/refuse-conflicts';

const conflict = (name: string, reason: Conflict['reason']): Conflict => ({
  name,
  reason,
  found: Buffer.from('theirs\n'),
  wanted: Buffer.from('ours\n'),
});

const told = (...conflicts: Conflict[]) => {
  try {
    refuseConflicts('dist', conflicts);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

const DIFF = (name: string) => `--- ${name}\n+++ ${name} (as synthesized)\n@@ -1,1 +1,1 @@\n-theirs\n+ours`;

test('without conflicts nothing is refused', () => {
  expect(told()).toBe('');
});

test('an edited file is told with its diff and how to overwrite it', () => {
  expect(told(conflict('a.yaml', 'edited'))).toBe(
    'dist/a.yaml was edited since the last synthesis: what was changed would be lost, so nothing was written. Declare the change ' +
      `in the app and undo it here; or overwrite it with \`auto-https synth --force\`.\n\n${DIFF('dist/a.yaml')}`,
  );
});

test('a foreign file in the way is told so', () => {
  expect(told(conflict('a.yaml', 'foreign'))).toBe(
    'dist/a.yaml would be written, and is a file of somebody else: no lock beside dist lists it as one of ours, so nothing was ' +
      `written. Move what is yours away; or overwrite it with \`auto-https synth --force\`.\n\n${DIFF('dist/a.yaml')}`,
  );
});

test('edited files come first, and of many a few are shown', () => {
  const message = told(
    conflict('foreign.yaml', 'foreign'),
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => conflict(name, 'edited')),
  );
  expect(message).toMatch(/^dist\/a, dist\/b, dist\/c, dist\/d, dist\/e and 2 more were edited since/);
  expect(message.match(/^---/gm)).toHaveLength(5);
  expect(message).not.toContain('foreign.yaml');
});

test('many foreign ones are told together', () => {
  expect(told(conflict('a', 'foreign'), conflict('b', 'foreign'))).toMatch(
    /^dist\/a, dist\/b would be written, and are files of somebody else: no lock beside dist lists them as files of ours/,
  );
});

import { checkRunId, newRunId } from '../../../e2e/world/run-id';

test('ids differ, and each can name a network namespace', () => {
  const ids = new Set(Array.from({ length: 50 }, () => newRunId()));
  expect(ids.size).toBe(50);
  for (const id of ids) expect(checkRunId(id)).toBe(id);
});

test.each(['', '..', 'a/b', 'Try', '-a', 'a-', 'a'.repeat(31)])(
  'id "%s" could lead out of its folder or break a name',
  (id) => {
    expect(() => checkRunId(id)).toThrow(/^"[^"]*" cannot be the id of a world: .* Use up to 30 lower-case letters/);
  },
);

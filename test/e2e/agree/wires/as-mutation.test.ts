import { asMutation } from '../../../../e2e/agree/wires/as-mutation';
import { remove } from '../../../../e2e/symptoms/mutation/edit';

const wire = (kind: string) => ({
  name: `remove ${kind} a/b`,
  does: 'remove' as const,
  kind,
  edit: remove(`${kind} a/b`),
});

test('what takes effect at once is tried with a renewal, all else on a fresh cluster', () => {
  expect(asMutation(wire('Gateway'))).toMatchObject({ name: 'remove Gateway a/b', setup: 'renewal' });
  expect(asMutation(wire('Certificate'))).toMatchObject({ setup: 'plain' });
});

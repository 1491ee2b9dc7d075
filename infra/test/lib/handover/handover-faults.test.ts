import { handoverFaults } from '../../../lib/handover/handover-faults';
import { fakedHandover } from '../../faked-handover';

const handover = fakedHandover({}) as Parameters<typeof handoverFaults>[0];

test('every fault is told with its place', () => {
  expect(handoverFaults({ ...handover, zones: [], cluster: { name: 'sample', region: 'nowhere' } })).toEqual([
    'hand-over /cluster/region must match pattern "^[a-z]{2}(-[a-z]+)+-[0-9]$"',
    'hand-over /zones must NOT have fewer than 1 items',
  ]);
});

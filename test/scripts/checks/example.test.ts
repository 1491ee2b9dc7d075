import { exampleOf } from '../../../scripts/checks/example';
import type { CheckFixture } from '../../lib/wiring/checks/fixture';

const FINDS = { code: 'AH101', object: 'Gateway apps/web', path: 'spec' } as const;
const FIXTURE: CheckFixture = {
  good: { all: '' },
  bad: [
    { slip: 'one', of: 'all', line: 'a: 1', becomes: 'a: 2', finds: FINDS },
    { slip: 'other', of: 'all', line: 'b: 1', finds: [FINDS, { ...FINDS, code: 'AH102', path: '' }] },
  ],
};

test('the example of a code is the first slip that raises it', () => {
  expect(exampleOf(FIXTURE, 'AH101')).toEqual({
    slip: 'one',
    line: 'a: 1',
    becomes: 'a: 2',
    object: 'Gateway apps/web',
    path: 'spec',
  });
  expect(exampleOf(FIXTURE, 'AH102')).toEqual({ slip: 'other', line: 'b: 1', object: 'Gateway apps/web', path: '' });
  expect(exampleOf(FIXTURE, 'AH103')).toBeUndefined();
});

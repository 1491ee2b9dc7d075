import type { OutputComparison } from '../../../lib/output/compare-output';
import { staleFiles } from '../../../lib/output/stale-files';

const after = { bytes: Buffer.from(''), sha256: '' };
const found = Buffer.from('');

test('each file that is not as it should be is told with why', () => {
  const comparison = {
    manifests: [
      { file: '/x/dist/missing', before: undefined, after },
      { file: '/x/dist/differs', before: 'a', after },
      { file: '/x/dist/stale', before: 'a', after: undefined },
      { file: '/x/dist/edited', before: 'a', after },
      { file: '/x/dist/edited-stale', before: 'a', after: undefined },
      { file: '/x/dist/foreign', before: 'a', after },
    ],
    others: [{ file: '/x/contract.json', before: 'a', after }],
    conflicts: [
      { name: 'edited', reason: 'edited', found, wanted: found },
      { name: 'edited-stale', reason: 'edited', found, wanted: undefined },
      { name: 'foreign', reason: 'foreign', found, wanted: found },
    ],
  } as unknown as OutputComparison;
  expect(staleFiles('/x/dist', comparison).map((line) => line.replace(/^.*\//, ''))).toEqual([
    'contract.json: not what the app makes',
    'differs: not what the app makes',
    'edited-stale: not made any more, and edited since it was written',
    'edited: edited since it was written',
    'foreign: somebody else’s file, where one of ours is to be',
    'missing: missing',
    'stale: not made any more',
  ]);
});

import * as fc from 'fast-check';

import { sortTogether } from '../../../lib/synth/sort-together';

test('keys are sorted as by Array.sort, few or many, and values go with them', () => {
  const lists = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(lists, (list) => {
      const [keys, values] = [[...list], list.map((key) => `value of ${key}`)];
      sortTogether(keys, values);
      expect(keys).toEqual([...list].sort());
      expect(values).toEqual(keys.map((key) => `value of ${key}`));
    }),
  );
});

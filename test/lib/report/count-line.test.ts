import { cleanLine, countLine, enumerate, plural } from '../../../lib/report/count-line';
import type { Summary } from '../../../lib/wiring/check-manifests';
import { CLEAN } from './sample-result';

const NOTHING: Summary = {
  objects: 37,
  hosts: [],
  errors: 0,
  warnings: 0,
  infos: 0,
  silenced: 0,
  notDecided: 0,
  accepted: 0,
};

test('the counts name what there is, and no more', () => {
  expect(countLine({ ...NOTHING, errors: 3, warnings: 1, silenced: 2, notDecided: 1 })).toBe(
    '3 errors, 1 warning, 2 silenced, 1 not decided in 37 objects',
  );
  expect(countLine({ ...NOTHING, infos: 2, accepted: 4, objects: 1 })).toBe('2 infos, 4 in the baseline in 1 object');
});

test('a tree without findings tells its hosts, what was silenced, and the facts that it lacks', () => {
  const summary = { ...NOTHING, silenced: 1, notDecided: 2, hosts: ['a.sample.com', 'b.sample.com'] };
  const one = { code: 'AH901', object: { apiVersion: 'v1', kind: 'Service', name: 'x' }, needs: 'mesh.cni' };
  expect(cleanLine('dist', { ...CLEAN, summary, notDecided: [one, one] })).toBe(
    'dist: 0 findings, 1 silenced, 2 not decided (needs mesh.cni) in 37 objects, hosts: a.sample.com, b.sample.com',
  );
  expect(cleanLine('dist', { ...CLEAN, summary: NOTHING })).toBe('dist: 0 findings in 37 objects');
});

test('long lists stay short', () => {
  expect(enumerate(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
  expect(enumerate(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
});

test('one is no plural', () => {
  expect([0, 1, 2].map((count) => plural(count, 'object'))).toEqual(['0 objects', '1 object', '2 objects']);
});

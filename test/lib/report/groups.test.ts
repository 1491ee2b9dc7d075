import { groupsOf } from '../../../lib/report/groups';
import { SAMPLE } from './sample-result';

test('hosts come first, then objects', () => {
  expect(groupsOf(SAMPLE).map(({ title, findings }) => [title, findings.map(({ code }) => code)])).toEqual([
    ['shop.sample.com', ['AH901']],
    ['Service apps/odd', ['AH902']],
    ['Service apps/plain', ['AH903']],
    ['dist/broken, a: b.yaml', ['AH001']],
  ]);
});

test('a finding without a host stands with the hosts that its object serves', () => {
  const servedHosts = new Map([
    ['Service apps/odd', ['shop.sample.com']],
    ['Service apps/plain', ['a.sample.com', 'b.sample.com']],
  ]);
  expect(groupsOf({ ...SAMPLE, servedHosts }).map(({ title, findings }) => [title, findings.length])).toEqual([
    ['a.sample.com, b.sample.com', 1],
    ['shop.sample.com', 2],
    ['dist/broken, a: b.yaml', 1],
  ]);
});

import { changedFiles } from '../../../../e2e/questions/tree/changed-files';
import { WITH, WITHOUT } from './trees';

test('files that are new or different are applied, in order', () => {
  expect(changedFiles(WITHOUT, WITH)).toEqual(['60-host.k8s.yaml', '70-app.k8s.yaml']);
  expect(changedFiles(new Map([['40-issuer.k8s.yaml', 'other']]), WITHOUT)).toEqual(['40-issuer.k8s.yaml']);
  expect(changedFiles(WITH, WITH)).toEqual([]);
});

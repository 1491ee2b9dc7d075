import { withPolicy } from '../../../../e2e/questions/tree/with-policy';

test('every external-dns of the tree gets the policy, and nothing else changes', () => {
  const tree = new Map([['30-external-dns-ssl.k8s.yaml', '- --provider=aws\n- --policy=upsert-only\n']]);
  expect([...withPolicy(tree, 'sync').values()]).toEqual(['- --provider=aws\n- --policy=sync\n']);
});

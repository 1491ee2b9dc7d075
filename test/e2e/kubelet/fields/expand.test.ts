import { expand } from '../../../../e2e/kubelet/fields/expand';

test('$(NAME) is replaced where the name is known', () => {
  expect(expand('$(A).svc $(B) $$(A) $A', { A: 'apps' })).toBe('apps.svc $(B) $(A) $A');
});

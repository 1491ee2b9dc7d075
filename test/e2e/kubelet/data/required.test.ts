import { required } from '../../../../e2e/kubelet/data/required';

test('what is not there keeps the pod waiting, unless it is optional', async () => {
  const nothing = async () => undefined;
  await expect(required(nothing, 'secrets', { name: 'tls', optional: true }, 'Why')).resolves.toBeUndefined();
  await expect(required(nothing, 'secrets', { name: 'tls' }, 'Why')).rejects.toMatchObject({
    reason: 'Why',
    message: 'secret "tls" not found',
  });
});

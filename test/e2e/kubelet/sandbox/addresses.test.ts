import { Addresses } from '../../../../e2e/kubelet/sandbox/addresses';

test('an address that is given back is taken last', () => {
  const addresses = new Addresses('10.0.0.', 1, 3);
  const first = addresses.take();
  addresses.giveBack(first);
  expect([first, addresses.take(), addresses.take(), addresses.take()]).toEqual([
    '10.0.0.1',
    '10.0.0.2',
    '10.0.0.3',
    '10.0.0.1',
  ]);
  expect(() => addresses.take()).toThrow('no free address for a pod: the node has 3');
});

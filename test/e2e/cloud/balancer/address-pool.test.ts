import { AddressPool } from '../../../../e2e/cloud/balancer/address-pool';

test('an address that was given back is the last to be taken again', () => {
  const pool = new AddressPool('203.0.113.', 10, 11);
  const first = pool.take();
  pool.giveBack(first);
  expect([first, pool.take(), pool.take()]).toEqual(['203.0.113.10', '203.0.113.11', '203.0.113.10']);
  expect(() => pool.take()).toThrow('no free address for a load balancer');
});

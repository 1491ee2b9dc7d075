import { readAccount } from '../../../../e2e/cloud/tls/hand-over';

test("the sample's certificates are known by their ARN", () => {
  const { region, certificates } = readAccount();
  expect(region).toBe('eu-west-1');
  expect([...certificates.values()]).toEqual([['*.sample.com', 'sample.com']]);
});

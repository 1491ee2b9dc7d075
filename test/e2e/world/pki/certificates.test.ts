import { AUTHORITIES, LEAVES } from '../../../../e2e/world/pki/certificates';

test('every certificate is signed by an authority of the world, under a name of its own', () => {
  const authorities = AUTHORITIES.map(({ name }) => name);
  for (const { signedBy } of LEAVES) expect(authorities).toContain(signedBy);
  const names = [...authorities, ...LEAVES.map(({ name }) => name)];
  expect(new Set(names).size).toBe(names.length);
});

test('what other parts of e2e/ read is there', () => {
  const names = [...AUTHORITIES, ...LEAVES].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ca', 'admin', 'node', 'web', 'acme']));
});

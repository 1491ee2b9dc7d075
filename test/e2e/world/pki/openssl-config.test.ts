import { AUTHORITIES, LEAVES } from '../../../../e2e/world/pki/certificates';
import { opensslConfig } from '../../../../e2e/world/pki/openssl-config';

const named = (name: string) => {
  const found = [...AUTHORITIES, ...LEAVES].find((certificate) => certificate.name === name);
  if (found === undefined) throw new Error(name);
  return opensslConfig(found);
};

test('an authority may sign, a leaf may not', () => {
  expect(named('web')).toContain('basicConstraints = critical, CA:TRUE');
  expect(named('admin')).toContain('basicConstraints = CA:FALSE');
});

test("a server's certificate has all its names, Let's Encrypt's for the ACME server", () => {
  expect(named('acme')).toMatch(/^subjectAltName = DNS:acme-v02.api.letsencrypt.org, .*IP:198.51.100.2/m);
  expect(named('apiserver')).toMatch(/^subjectAltName = .*DNS:kubernetes.default.svc, .*IP:10.96.0.1/m);
});

test('a user is a name and a group', () => {
  expect(named('node')).toContain('O = system:nodes\nCN = system:node:e2e-node\n');
  expect(named('node')).toContain('extendedKeyUsage = clientAuth');
});
